//! What every Tauri program needs at build time.

fn main() {
    tauri_build::build();
}
