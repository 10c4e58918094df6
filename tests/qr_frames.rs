//! A sitting before the camera, on made frames: codes are told once, what is in view is outlined,
//! and hints say what is wrong. No camera takes part.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops by panicking")]

#[path = "support/scenes.rs"]
mod scenes;

use keepstep_core::qr::{Hint, Look, Luma, Watch};
use qrcode::EcLevel;
use scenes::{Random, Scene};

const PLAIN: &str = "otpauth://totp/Example:zoe?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// A code that is easy to read in a frame of 640 × 480.
fn easy() -> Scene {
    Scene {
        modules: scenes::modules(PLAIN, EcLevel::M),
        width: 640,
        height: 480,
        module: 7.0,
        turns: [0.1, -0.1, 0.2],
        centre: [320.0, 240.0],
        levels: [20.0, 210.0],
        blur: 0.5,
        noise: 2.0,
        moire: 0.0,
        glare: [0.0; 4],
        mirrored: false,
        ground: 5,
    }
}

/// Ten frames of a scene, the hand moving by `tremble` pixels.
fn looks(scene: &Scene, tremble: f32) -> Vec<Look> {
    let mut random = Random(9);
    let mut watch = Watch::new();
    (0..10).map(|_| watch.look(scene.frame(&mut random, tremble), &|| false)).collect()
}

fn hint(scene: &Scene, tremble: f32) -> Option<Hint> {
    let looks = looks(scene, tremble);
    assert!(looks.iter().all(|look| look.found.is_empty()), "this was not to be read: {looks:?}");
    assert_eq!(looks[0].hint, None);
    looks[9].hint
}

#[test]
fn a_code_is_told_once_and_outlined_as_long_as_it_is_in_view() {
    let looks = looks(&easy(), 1.0);
    assert_eq!(looks[0].found[0].text.as_str(), PLAIN);
    assert!(looks[1..].iter().all(|look| look.found.is_empty()));
    for look in &looks {
        assert_eq!(look.hint, None);
        assert_eq!(look.seen.len(), 4);
        let middle = |axis: usize| look.seen.iter().map(|corner| corner[axis]).sum::<f32>() / 4.0;
        assert!((middle(0) - 320.0).hypot(middle(1) - 240.0) < 25.0, "{:?}", look.seen);
    }
}

#[test]
fn another_code_of_the_same_sitting_is_told_too() {
    let mut watch = Watch::new();
    let mut random = Random(3);
    for text in ["otpauth://totp/a?secret=GEZDGNBVGY3TQOJQ", PLAIN] {
        let scene = Scene { modules: scenes::modules(text, EcLevel::M), ..easy() };
        let look = watch.look(scene.frame(&mut random, 1.0), &|| false);
        assert_eq!(look.found[0].text.as_str(), text);
    }
    let shown = format!("{watch:?}");
    assert!(shown.contains('2') && !shown.contains("otpauth"), "{shown}");
}

#[test]
fn a_frame_without_a_code_asks_for_one() {
    let empty = Scene { centre: [-900.0, -900.0], ..easy() };
    assert_eq!(hint(&empty, 1.0), Some(Hint::NothingSeen));
    let white = || Luma::new(640, 480, vec![252; 640 * 480]).unwrap();
    let mut watch = Watch::new();
    let last = (0..10).map(|_| watch.look(white(), &|| false)).last().unwrap();
    assert_eq!(last.hint, Some(Hint::TooBright));
    assert!(last.seen.is_empty());
}

#[test]
fn what_is_wrong_is_said() {
    let small = Scene { module: 1.4, blur: 0.8, noise: 6.0, ..easy() };
    let dim = Scene { levels: [20.0, 48.0], noise: 12.0, blur: 1.6, module: 4.0, ..easy() };
    let blurred = Scene { blur: 9.0, noise: 1.0, ..easy() };
    let cut_off = Scene { centre: [70.0, 240.0], ..easy() };
    for (name, scene, wanted) in [
        ("small", small, [Hint::Closer, Hint::NothingSeen]),
        ("dim", dim, [Hint::Brighter, Hint::TooDark]),
        ("blurred", blurred, [Hint::HoldStill, Hint::NothingSeen]),
        ("cut off", cut_off, [Hint::Farther, Hint::NothingSeen]),
    ] {
        let hint = hint(&scene, 0.5);
        assert!(hint.is_some_and(|hint| wanted.contains(&hint)), "{name}: {hint:?}");
    }
}
