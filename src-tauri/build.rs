//! Prepares what the window embeds.

use std::path::Path;

/// Shown when somebody builds the program without having built the window first.
const PLACEHOLDER: &str = "<!doctype html><meta charset=utf-8><title>Placard</title>\
    <p>The window was not built. Run <code>./dev run</code>, or <code>npm --prefix ui ci</code> and build again.</p>\n";

fn main() {
    let dist = Path::new("../ui/dist");
    if !dist.join("index.html").exists() {
        let made = std::fs::create_dir_all(dist).and_then(|()| std::fs::write(dist.join("index.html"), PLACEHOLDER));
        if let Err(error) = made {
            println!("cargo::error=cannot make {}: {error}", dist.display());
        }
    }
    println!("cargo::rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(&["rpc", "pick_open", "pick_save"]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo::error={error:#}");
    }
}
