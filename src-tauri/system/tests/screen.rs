//! The screen captured from a real X server, and through a portal on a session bus that answers
//! as the desktops' portals do.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops by panicking, and writes what the portal leaves"
)]

mod support;

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use image::{Rgba, RgbaImage};
use keepstep_core::Problem;
use keepstep_system::screen::{self, ScreenError};
use x11rb::connection::Connection as _;
use x11rb::protocol::randr::{ConnectionExt as _, MonitorInfo};
use x11rb::protocol::xproto::ConnectionExt as _;
use zbus::message::Header;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

use support::{Around, alone, place, run};

/// A picture in which no two neighbours are alike.
fn pattern(width: u32, height: u32) -> RgbaImage {
    let byte = |number: u32| number.to_le_bytes()[0];
    RgbaImage::from_fn(width, height, |x, y| Rgba([byte(x), byte(y), byte(x ^ y), 255]))
}

/// Lets another program draw a picture as the ground of the screen.
fn show(picture: &RgbaImage) {
    let shown = place().join("shown.png");
    picture.save(&shown).unwrap();
    // It ends with 1 although it has drawn.
    run("display", &["-window", "root", shown.to_str().unwrap()], b"").ok();
}

#[test]
fn every_pixel_of_an_x11_screen_is_there() {
    alone("every_pixel_of_an_x11_screen_is_there", Around::Display, || {
        show(&pattern(640, 480));
        let shots = screen::capture().unwrap();
        let [shot] = shots.as_slice() else { panic!("{shots:?}") };
        assert_eq!((shot.x, shot.y, shot.width, shot.height), (0, 0, 640, 480));
        assert!(*shot.rgba == *pattern(640, 480).as_raw());
        assert!(!format!("{shot:?}").contains("rgba"));
    });
}

#[test]
fn each_monitor_is_a_shot_of_its_own() {
    alone("each_monitor_is_a_shot_of_its_own", Around::Display, || {
        show(&pattern(640, 480));
        let (display, number) = x11rb::connect(None).unwrap();
        let root = display.setup().roots[number].root;
        let outputs = display.randr_get_screen_resources(root).unwrap().reply().unwrap().outputs;
        for (name, x, width, outputs) in
            [("LEFT", 0, 400, outputs), ("RIGHT", 400, 240, Vec::new())]
        {
            let name = display.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom;
            let (y, height) = (0, 480);
            let monitor = MonitorInfo { name, x, y, width, height, outputs, ..Default::default() };
            display.randr_set_monitor(root, monitor).unwrap().check().unwrap();
        }
        let mut shots = screen::capture().unwrap();
        shots.sort_by_key(|shot| shot.x);
        let places = shots.iter().map(|shot| (shot.name.as_str(), shot.x, shot.width));
        assert_eq!(places.collect::<Vec<_>>(), [("LEFT", 0, 400), ("RIGHT", 400, 240)]);
        let whole = pattern(640, 480);
        let right = image::imageops::crop_imm(&whole, 400, 0, 240, 480).to_image();
        assert!(*shots[1].rgba == *right.as_raw());
    });
}

#[test]
fn without_a_display_there_is_a_sentence() {
    alone("without_a_display_there_is_a_sentence", Around::Nothing, || {
        assert_eq!(screen::capture(), Err(ScreenError::NoDisplay));
    });
    assert_eq!(Problem::from(ScreenError::NoDisplay).id(), "screen-no-display");
}

/// What a portal answers to a request for a picture.
struct Portal {
    code: u32,
    uri: Option<String>,
}

#[zbus::interface(name = "org.freedesktop.portal.Screenshot")]
impl Portal {
    async fn screenshot(
        &self,
        _parent: &str,
        options: HashMap<String, OwnedValue>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> OwnedObjectPath {
        let sender = header.sender().unwrap();
        let token = String::try_from(options["handle_token"].clone()).unwrap();
        let folder = sender.trim_start_matches(':').replace('.', "_");
        let request = format!("/org/freedesktop/portal/desktop/request/{folder}/{token}");
        let uri = self.uri.iter().map(|uri| ("uri", Value::from(uri.as_str())));
        let results: HashMap<&str, Value<'_>> = uri.collect();
        // Before the method's own answer, as fast portals do.
        let interface = "org.freedesktop.portal.Request";
        bus.emit_signal(
            Some(sender.clone()),
            &*request,
            interface,
            "Response",
            &(self.code, results),
        )
        .await
        .unwrap();
        request.try_into().unwrap()
    }
}

/// A session's portal; gone with the connection.
fn portal(code: u32, uri: Option<String>) -> zbus::blocking::Connection {
    zbus::blocking::connection::Builder::session()
        .unwrap()
        .serve_at("/org/freedesktop/portal/desktop", Portal { code, uri })
        .unwrap()
        .name("org.freedesktop.portal.Desktop")
        .unwrap()
        .build()
        .unwrap()
}

fn uri(path: &Path) -> Option<String> {
    Some(format!("file://{}", path.to_str().unwrap().replace(' ', "%20")))
}

#[test]
fn a_portal_s_picture_is_read_and_deleted() {
    alone("a_portal_s_picture_is_read_and_deleted", Around::WaylandBus, || {
        let left = place().join("a Screenshot.png");
        pattern(300, 200).save(&left).unwrap();
        let bus = portal(0, uri(&left));
        let shots = screen::capture().unwrap();
        assert_eq!((shots.len(), shots[0].width, shots[0].height), (1, 300, 200));
        assert!(*shots[0].rgba == *pattern(300, 200).as_raw());
        assert!(!left.exists());
        bus.close().unwrap();

        fs::write(&left, b"no picture").unwrap();
        let bus = portal(0, uri(&left));
        assert_eq!(screen::capture(), Err(ScreenError::Failed("picture")));
        assert!(!left.exists(), "deleted whatever it holds");
        bus.close().unwrap();

        let bus = portal(0, uri(&left));
        assert_eq!(screen::capture(), Err(ScreenError::Failed("no file")));
        bus.close().unwrap();

        let bus = portal(0, Some("https://example.org/a.png".to_owned()));
        assert_eq!(screen::capture(), Err(ScreenError::Failed("no file")));
        bus.close().unwrap();
    });
}

#[test]
fn a_portal_that_says_no_is_a_sentence() {
    alone("a_portal_that_says_no_is_a_sentence", Around::WaylandBus, || {
        assert_eq!(screen::capture(), Err(ScreenError::NoPortal), "nobody on the bus");
        let bus = portal(1, None);
        assert_eq!(screen::capture(), Err(ScreenError::Refused));
        bus.close().unwrap();
        let bus = portal(2, None);
        assert_eq!(screen::capture(), Err(ScreenError::Failed("portal")));
        bus.close().unwrap();
        // There, without the part that takes pictures.
        let bus = zbus::blocking::Connection::session().unwrap();
        // Answers that it knows no such thing.
        let _server = bus.object_server();
        bus.request_name("org.freedesktop.portal.Desktop").unwrap();
        assert_eq!(screen::capture(), Err(ScreenError::NoPortal));
    });
    assert_eq!(Problem::from(ScreenError::NoPortal).id(), "screen-no-portal");
    assert_eq!(Problem::from(ScreenError::Refused).id(), "screen-refused");
}
