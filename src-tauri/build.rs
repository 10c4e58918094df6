//! Prepares the window's build: where the page's permissions are written down, and the page itself
//! embedded. Never makes a permission file of its own.

use tauri_build::{AppManifest, Attributes};

const CAPABILITIES: &str = "src-tauri/capabilities/*.json";
const PERMISSIONS: &str = "src-tauri/permissions/*.toml";

fn main() {
    for folder in ["src-tauri/capabilities", "src-tauri/permissions", "ui", "icons"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    let manifest = AppManifest::new().permissions_path_pattern(PERMISSIONS);
    let attributes =
        Attributes::new().capabilities_path_pattern(CAPABILITIES).app_manifest(manifest);
    tauri_build::try_build(attributes)
        .expect("tauri.conf.json, capabilities and permissions are part of the sources and sound");
}
