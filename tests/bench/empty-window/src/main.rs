//! A Tauri window with nothing but one filled rectangle in it: what starting such a program costs at least.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!())
}
