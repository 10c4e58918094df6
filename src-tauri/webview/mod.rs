//! What the page's engine has to be told, chosen once for the system: the twins have the same
//! functions. Never decides what the page may do.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(not(target_os = "linux"))]
mod others;

#[cfg(target_os = "linux")]
pub use linux::offer_camera;
#[cfg(not(target_os = "linux"))]
pub use others::offer_camera;
