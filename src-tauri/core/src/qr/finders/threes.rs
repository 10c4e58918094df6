//! Which three squares are one code, by their axes: from the corner square, one other lies along
//! each axis. Looks at no pixel.

use super::faint::Square;
use super::triple::{Triple, distance};
use crate::limits;

/// How far the direction to another square may be off an axis, as a sine.
const OFF: f32 = 0.2;

/// The threes that may be codes, the likeliest first.
pub(super) fn threes(squares: &[Square]) -> Vec<Triple> {
    let mut threes: Vec<(f32, Triple)> = Vec::new();
    for corner in squares {
        let along: Vec<(&Square, [f32; 2])> = squares
            .iter()
            .filter_map(|other| Some((other, along_an_axis(corner, other)?)))
            .collect();
        for (n, (one, to_one)) in along.iter().enumerate() {
            for (other, to_other) in &along[n + 1..] {
                let turn = to_one[0] * to_other[1] - to_one[1] * to_other[0];
                let (beside, below) = if turn > 0.0 { (one, other) } else { (other, one) };
                let triple = Triple {
                    corner: corner.finder(),
                    beside: beside.finder(),
                    below: below.finder(),
                };
                if is_likely(&triple, turn) {
                    let fit = corner.fit() + one.fit() + other.fit();
                    threes.push((fit - 30.0 * (triple.skew() + triple.strangeness()), triple));
                }
            }
        }
    }
    threes.sort_by(|a, b| b.0.total_cmp(&a.0));
    threes.truncate(limits::TRIPLES);
    threes.into_iter().map(|(_, triple)| triple).collect()
}

/// The direction from one square to another, if it is along an axis of both and they are alike.
fn along_an_axis(from: &Square, to: &Square) -> Option<[f32; 2]> {
    let way = distance(from.centre(), to.centre());
    let sizes = from.finder().size / to.finder().size;
    if way < from.finder().size * 1.7 || !(0.5..=2.0).contains(&sizes) {
        return None;
    }
    let direction = [0, 1].map(|n| (to.centre()[n] - from.centre()[n]) / way);
    let follows = |square: &Square| {
        square.axes().iter().any(|axis| {
            let length = axis[0].hypot(axis[1]).max(0.1);
            (axis[0] * direction[1] - axis[1] * direction[0]).abs() / length < OFF
        })
    };
    (follows(from) && follows(to)).then_some(direction)
}

fn is_likely(triple: &Triple, turn: f32) -> bool {
    let modules = triple.modules();
    let sides = distance(triple.corner.centre, triple.beside.centre)
        / distance(triple.corner.centre, triple.below.centre);
    turn.abs() > 0.5 && (18.0..=190.0).contains(&modules) && (0.45..=2.2).contains(&sides)
}
