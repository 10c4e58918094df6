//! What the page may ask for: one thin command after the other, a file per view. A command turns
//! words into types, calls the session, and turns the answer into a view; it decides nothing.

mod account;
mod accounts;
mod add;
mod camera;
mod clipboard;
mod desk;
mod export;
mod finds;
mod gate;
mod guides;
mod held;
mod intake;
mod moving;
mod outgoing;
mod recovery_key;
mod safety;
mod screen;
mod sealed;
mod settings;
mod status;
mod trash;
mod trouble;

use tauri::Wry;
use tauri::ipc::Invoke;

pub use camera::Camera;
pub use desk::Desk;
pub use screen::Screen;
pub use sealed::Sealed;

/// Table: all commands. What the page may really call stands in `permissions/` and `capabilities/`.
pub fn all() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        gate::status,
        gate::here,
        gate::create,
        gate::unlock,
        gate::lock,
        gate::recover,
        trouble::generations,
        trouble::restore_generation,
        recovery_key::make_recovery_key,
        recovery_key::copy_recovery_key,
        recovery_key::confirm_recovery_key,
        accounts::accounts,
        accounts::codes,
        accounts::copy_code,
        accounts::advance,
        accounts::reorder,
        add::read_file,
        add::read_text,
        add::read_clipboard,
        add::read_typed,
        add::find_codes,
        add::keep,
        add::discard,
        add::take_back,
        add::import_formats,
        add::open_sealed,
        add::use_key_file,
        add::give_up,
        camera::camera_begins,
        camera::camera_frame,
        screen::scan_screen,
        screen::scan_part,
        screen::take_codes,
        export::export_formats,
        export::export_losses,
        export::export_file,
        export::export_codes,
        export::forget_export,
        moving::moving,
        moving::begin_move,
        moving::abandon_move,
        moving::choose_in_move,
        moving::choose_new_phone,
        moving::collect,
        moving::prove_in_move,
        moving::hand_over_plan,
        safety::safety,
        safety::name_device,
        safety::device_gone,
        safety::device_holds,
        safety::split_codes,
        safety::keep_recovery_codes,
        safety::recovery_codes,
        safety::mark_recovery_code,
        safety::copy_recovery_code,
        safety::backups,
        safety::set_backups,
        safety::backup_now,
        safety::usual_backup_folder,
        safety::make_kit,
        safety::move_report,
        safety::drill,
        guides::guides,
        guides::guide,
        guides::guide_of,
        guides::open_link,
        guides::copy_text,
        account::edit,
        account::show_qr,
        account::trash,
        trash::restore,
        trash::erase,
        settings::set_settings,
        settings::set_passphrase,
    ]
}
