//! X11: the root window, cut into monitors as the RandR extension has them. Never draws.
//! Protocol: RandR 1.5, <https://gitlab.freedesktop.org/xorg/proto/xorgproto/-/blob/master/randrproto.txt>

use x11rb::connection::Connection;
use x11rb::image::{Image, PixelLayout};
use x11rb::protocol::randr::ConnectionExt as _;
use x11rb::protocol::xproto::{ConnectionExt as _, Screen, Visualtype};
use x11rb::rust_connection::RustConnection;
use zeroize::Zeroizing;

use super::error::ScreenError;
use super::shot::Shot;

/// The connection broke, or answered what it should not.
const BROKEN: ScreenError = ScreenError::Failed("display");

/// A part of the root window.
struct Part {
    name: String,
    x: i16,
    y: i16,
    width: u16,
    height: u16,
}

/// What all monitors show.
pub(super) fn capture() -> Result<Vec<Shot>, ScreenError> {
    let (connection, screen) = RustConnection::connect(None).map_err(|_| ScreenError::NoDisplay)?;
    let screen = connection.setup().roots.get(screen).ok_or(ScreenError::NoDisplay)?;
    let whole = || Part {
        name: String::new(),
        x: 0,
        y: 0,
        width: screen.width_in_pixels,
        height: screen.height_in_pixels,
    };
    // Old servers know no monitors, and some know the extension and have none.
    let parts = monitors(&connection, screen).filter(|parts| !parts.is_empty());
    let parts = parts.unwrap_or_else(|| vec![whole()]);
    parts.into_iter().map(|part| shot(&connection, screen, part)).collect()
}

fn monitors(connection: &RustConnection, screen: &Screen) -> Option<Vec<Part>> {
    let asked = connection.randr_get_monitors(screen.root, true).ok()?;
    let monitors = asked.reply().ok()?.monitors.into_iter();
    let parts = monitors.map(|monitor| {
        let asked = connection.get_atom_name(monitor.name).ok();
        let name = asked.and_then(|asked| asked.reply().ok()).map(|reply| reply.name);
        let name = String::from_utf8_lossy(&name.unwrap_or_default()).into_owned();
        let (x, y) = (monitor.x, monitor.y);
        Part { name, x, y, width: monitor.width, height: monitor.height }
    });
    Some(parts.collect())
}

fn shot(connection: &RustConnection, screen: &Screen, part: Part) -> Result<Shot, ScreenError> {
    let Part { name, x, y, width, height } = part;
    let (image, visual) =
        Image::get(connection, screen.root, x, y, width, height).map_err(|_| BROKEN)?;
    let layout = layout(screen, visual).ok_or(ScreenError::Failed("colours"))?;
    let size = usize::from(width) * usize::from(height) * 4;
    let mut rgba = Zeroizing::new(Vec::with_capacity(size));
    for y in 0..height {
        for x in 0..width {
            let (red, green, blue) = layout.decode(image.get_pixel(x, y));
            let upper = |colour: u16| colour.to_be_bytes()[0];
            rgba.extend([upper(red), upper(green), upper(blue), u8::MAX]);
        }
    }
    let (width, height) = (width.into(), height.into());
    Ok(Shot { name, x: x.into(), y: y.into(), width, height, scale: 1.0, rgba })
}

/// How a pixel of that visual is made up.
fn layout(screen: &Screen, visual: u32) -> Option<PixelLayout> {
    let mut visuals = screen.allowed_depths.iter().flat_map(|depth| &depth.visuals);
    let visual: &Visualtype = visuals.find(|other| other.visual_id == visual)?;
    PixelLayout::from_visual_type(*visual).ok()
}
