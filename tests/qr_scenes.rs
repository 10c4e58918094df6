//! Made frames and screens, sampled: how many codes are read alone, with eight frames together,
//! several on one screen; and none where there is none. `./dev bench qr` counts the whole sets.
#![allow(clippy::panic, reason = "a test stops by panicking")]

#[path = "support/scenes.rs"]
mod scenes;

use keepstep_core::qr::{Luma, Watch, read_pixels};
use scenes::{Random, Scene};

fn patient() -> bool {
    false
}

/// Whether a code says this, and nothing else is read.
fn says(luma: &Luma, text: &str) -> bool {
    let found = read_pixels(luma, &patient);
    assert!(found.iter().all(|found| found.text.as_str() == text), "a false code");
    !found.is_empty()
}

#[test]
fn frames_of_usual_grades_are_read_alone() {
    let mut random = Random(101);
    let mut unread = Vec::new();
    for (grade, count) in [(1, 3), (2, 3), (3, 3)] {
        for number in 0..count {
            let (scene, text) = Scene::graded(&mut random, grade, 640, 480);
            if !says(&scene.frame(&mut random, 0.0), &text) {
                unread.push((grade, number));
            }
        }
    }
    assert!(unread.len() <= 1, "{unread:?}");
}

#[test]
fn eight_frames_together_say_what_one_alone_does_not() {
    let mut random = Random(202);
    let (mut alone, mut together) = (0, 0);
    for _ in 0..5 {
        let (scene, text) = Scene::graded(&mut random, 5, 640, 480);
        let mut watch = Watch::new();
        for frame in 0..8 {
            let look = watch.look(scene.frame(&mut random, 2.5), &patient);
            assert!(look.found.iter().all(|found| found.text.as_str() == text), "a false code");
            if !look.found.is_empty() {
                alone += usize::from(frame == 0);
                together += 1;
                break;
            }
        }
    }
    assert!(together >= 3 && together >= alone, "{alone} alone, {together} together");
}

#[test]
fn all_codes_of_a_screen_are_found() {
    let mut random = Random(303);
    for count in 2..=6 {
        let (luma, mut texts) = scenes::screens::screen_with(&mut random, 1600, 900, count);
        let found = read_pixels(&luma, &patient);
        let mut read: Vec<String> = found.iter().map(|found| found.text.to_string()).collect();
        read.sort();
        texts.sort();
        assert_eq!(read, texts);
    }
}

#[test]
fn where_no_code_is_none_is_read() {
    let mut random = Random(404);
    for number in 0..6 {
        let luma = scenes::screens::screen(&mut random, 500 + number * 30, 380);
        assert!(read_pixels(&luma, &patient).is_empty(), "screen {number}");
    }
    let (scene, _) = Scene::graded(&mut random, 3, 480, 360);
    let away = Scene { centre: [-2000.0, -2000.0], ..scene };
    assert!(read_pixels(&away.frame(&mut random, 0.0), &patient).is_empty());
}
