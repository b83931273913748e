//! The drawn body: outlines as a few points each, made round by one curve. Every drawing stands on a field 200 wide with
//! its middle at 100; points are those of the half on the right of the picture, the other half is its mirror image.

/// A point, in the units of the field.
pub(super) type At = (f64, f64);

/// An outline, and how the other half comes about.
#[derive(Clone, Copy, Debug)]
pub(super) enum Outline {
    /// Half of a shape that lies across the middle, from its top to its bottom.
    Across(&'static [At]),
    /// A shape that is there twice.
    Twice(&'static [At]),
}

/// A part of the figure, and whether it is bare (head, hands, feet).
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// Its outline.
    pub(super) outline: Outline,
    /// Bare rather than clothed.
    pub(super) bare: bool,
}

const fn bare(outline: Outline) -> Part {
    Part { outline, bare: true }
}

const fn clothed(outline: Outline) -> Part {
    Part { outline, bare: false }
}

use Outline::{Across, Twice};

#[rustfmt::skip]
const HEAD: Part = bare(Across(&[(100.0, 8.0), (112.0, 11.5), (119.5, 22.0), (119.8, 36.0), (116.0, 48.0), (109.0, 57.0), (100.0, 60.5)]));
/// An ear is a part and a place.
#[rustfmt::skip]
pub(super) const EAR: &[At] = &[(119.0, 30.0), (122.5, 29.5), (123.5, 34.0), (121.5, 41.0), (118.5, 42.0)];
#[rustfmt::skip]
const NECK: Part = bare(Across(&[(100.0, 50.0), (109.0, 52.0), (110.0, 60.0), (111.0, 70.0), (114.0, 76.0), (100.0, 80.0)]));
#[rustfmt::skip]
const TRUNK: Part = clothed(Across(&[(100.0, 71.0), (110.0, 72.0), (122.0, 77.0), (134.0, 82.0), (139.0, 92.0), (135.0, 108.0), (131.0, 122.0), (129.0, 138.0), (127.5, 152.0), (129.0, 168.0), (134.0, 184.0), (138.0, 202.0), (134.0, 214.0), (118.0, 219.0), (100.0, 217.0)]));
#[rustfmt::skip]
const ARM: Part = clothed(Twice(&[(132.0, 82.0), (142.0, 85.0), (148.5, 95.0), (151.0, 112.0), (155.0, 134.0), (158.5, 156.0), (163.0, 178.0), (166.0, 198.0), (167.5, 213.0), (161.0, 216.0), (154.8, 214.0), (151.0, 198.0), (145.0, 178.0), (140.0, 158.0), (134.0, 138.0), (128.5, 118.0), (126.0, 98.0)]));
#[rustfmt::skip]
const HAND: Part = bare(Twice(&[(155.0, 212.0), (153.6, 224.0), (153.4, 236.0), (156.0, 249.0), (160.0, 257.0), (165.0, 259.5), (169.0, 256.0), (171.0, 246.0), (172.0, 236.0), (176.5, 241.0), (180.0, 239.0), (178.6, 230.0), (173.0, 219.0), (167.5, 212.0)]));
#[rustfmt::skip]
const LEG: Part = clothed(Twice(&[(120.0, 188.0), (135.0, 190.0), (138.0, 208.0), (136.5, 232.0), (132.0, 260.0), (128.5, 284.0), (128.5, 304.0), (129.0, 320.0), (126.0, 342.0), (121.0, 362.0), (119.5, 372.0), (108.5, 372.0), (108.0, 360.0), (106.5, 340.0), (104.8, 318.0), (106.0, 300.0), (106.5, 284.0), (104.0, 258.0), (101.0, 230.0), (100.4, 214.0), (106.0, 196.0)]));
#[rustfmt::skip]
const FOOT_FRONT: Part = bare(Twice(&[(108.5, 366.0), (106.0, 376.0), (104.5, 386.0), (107.0, 392.0), (115.0, 393.5), (124.0, 392.5), (129.0, 388.0), (126.5, 379.0), (120.5, 366.0)]));
#[rustfmt::skip]
const FOOT_BACK: Part = bare(Twice(&[(108.5, 366.0), (107.0, 378.0), (106.5, 387.0), (110.0, 392.5), (115.0, 393.3), (120.0, 392.0), (124.5, 390.0), (122.5, 379.0), (120.3, 366.0)]));

/// The whole figure from the front.
#[rustfmt::skip]
pub(super) const FRONT: &[Part] = &[HAND, FOOT_FRONT, NECK, bare(Twice(EAR)), HEAD, LEG, ARM, TRUNK];
/// The whole figure from behind.
#[rustfmt::skip]
pub(super) const BACK: &[Part] = &[HAND, FOOT_BACK, NECK, bare(Twice(EAR)), HEAD, LEG, ARM, TRUNK];

#[rustfmt::skip]
const BIG_HAND: Part = bare(Twice(&[(130.0, 30.0), (146.0, 27.0), (162.0, 30.0), (164.0, 44.0), (170.0, 60.0), (172.0, 80.0), (170.0, 102.0), (148.0, 108.0), (125.0, 103.0), (122.0, 82.0), (124.0, 60.0), (128.5, 44.0)]));
#[rustfmt::skip]
const SLEEVE: Part = clothed(Twice(&[(129.0, 4.0), (146.0, 2.5), (164.0, 4.0), (164.0, 20.0), (163.0, 33.0), (146.0, 36.0), (129.5, 33.0), (128.5, 20.0)]));
/// The five fingers of a large hand, thumb last; as parts and, a little smaller, as places.
#[rustfmt::skip]
pub(super) const FINGERS: [&[At]; 5] = [
    &[(125.5, 98.0), (136.0, 98.0), (133.5, 134.0), (128.0, 139.5), (123.0, 134.0)],
    &[(136.5, 100.0), (147.5, 100.0), (146.5, 146.0), (141.0, 153.0), (135.5, 146.0)],
    &[(147.5, 100.0), (158.5, 100.0), (159.5, 150.0), (154.0, 157.0), (148.5, 150.0)],
    &[(159.0, 98.0), (170.0, 97.0), (173.5, 140.0), (168.5, 147.5), (162.5, 141.0)],
    &[(167.0, 54.0), (177.0, 64.0), (187.0, 84.0), (190.5, 99.0), (185.5, 105.0), (179.0, 100.0), (172.0, 88.0), (163.0, 84.0)],
];
/// Two hands, either way up.
#[rustfmt::skip]
pub(super) const HANDS: &[Part] = &[
    bare(Twice(FINGERS[0])),
    bare(Twice(FINGERS[1])),
    bare(Twice(FINGERS[2])),
    bare(Twice(FINGERS[3])),
    bare(Twice(FINGERS[4])),
    BIG_HAND,
    SLEEVE,
];

#[rustfmt::skip]
const LEGGING: Part = clothed(Twice(&[(133.0, 3.0), (150.0, 2.0), (167.0, 3.0), (167.5, 12.0), (166.5, 20.0), (150.0, 23.0), (133.5, 20.0), (132.5, 12.0)]));
#[rustfmt::skip]
const BIG_FOOT: Part = bare(Twice(&[(136.0, 16.0), (150.0, 13.0), (164.0, 16.0), (168.0, 38.0), (173.0, 64.0), (179.0, 94.0), (178.0, 116.0), (168.0, 128.0), (150.0, 133.0), (130.0, 131.0), (122.0, 116.0), (125.0, 92.0), (132.0, 64.0), (134.0, 38.0)]));
#[rustfmt::skip]
const SOLE: Part = bare(Twice(&[(150.0, 12.0), (163.0, 18.0), (168.5, 34.0), (167.0, 56.0), (171.0, 78.0), (178.0, 98.0), (177.0, 118.0), (168.0, 129.0), (150.0, 133.0), (130.0, 131.0), (122.0, 116.0), (127.0, 92.0), (134.0, 66.0), (132.0, 36.0), (137.0, 18.0)]));
/// The five toes of a large foot, the big one first.
#[rustfmt::skip]
pub(super) const TOES: [&[At]; 5] = [
    &[(122.5, 122.0), (142.5, 124.0), (143.5, 144.0), (134.0, 153.0), (124.0, 145.0)],
    &[(143.0, 126.0), (154.0, 126.0), (155.5, 144.0), (149.5, 151.0), (143.5, 145.0)],
    &[(154.0, 125.0), (164.0, 123.5), (166.5, 139.0), (161.0, 146.0), (155.5, 141.0)],
    &[(163.5, 121.0), (172.5, 117.5), (176.0, 131.0), (171.5, 138.0), (166.0, 134.0)],
    &[(171.0, 113.0), (179.5, 108.0), (184.0, 121.0), (180.0, 128.0), (174.5, 124.5)],
];
#[rustfmt::skip]
const TOE_PARTS: [Part; 5] = [
    bare(Twice(TOES[0])),
    bare(Twice(TOES[1])),
    bare(Twice(TOES[2])),
    bare(Twice(TOES[3])),
    bare(Twice(TOES[4])),
];
/// Two feet from above.
#[rustfmt::skip]
pub(super) const FEET: &[Part] = &[
    TOE_PARTS[0],
    TOE_PARTS[1],
    TOE_PARTS[2],
    TOE_PARTS[3],
    TOE_PARTS[4],
    BIG_FOOT,
    LEGGING,
];
/// Two feet from below.
#[rustfmt::skip]
pub(super) const SOLES: &[Part] = &[
    TOE_PARTS[0],
    TOE_PARTS[1],
    TOE_PARTS[2],
    TOE_PARTS[3],
    TOE_PARTS[4],
    SOLE,
];

/// How far the curve leans toward its neighbours: a third of a half.
const LEAN: f64 = 1.0 / 6.0;

/// The points of a whole outline; mirrored when it is the half on the left.
pub(super) fn points(outline: Outline, mirrored: bool) -> Vec<At> {
    let flip = |&(x, y): &At| (200.0 - x, y);
    match outline {
        Across(half) => {
            let beyond = half.iter().rev().filter(|(x, _)| *x > 100.0).map(flip);
            half.iter().copied().chain(beyond).collect()
        }
        Twice(shape) if mirrored => shape.iter().map(flip).collect(),
        Twice(shape) => shape.to_vec(),
    }
}

/// A round, closed path through the points.
pub(super) fn round(points: &[At]) -> String {
    let n = points.len();
    let at = |i: usize| points[i % n];
    let mut path = String::new();
    let mut write = |letter: &str, point: At| {
        path.push_str(letter);
        body::tenths(&mut path, point.0);
        path.push(' ');
        body::tenths(&mut path, point.1);
    };
    for i in 0..n {
        let (before, from, to, after) = (at(i + n - 1), at(i), at(i + 1), at(i + 2));
        if i == 0 {
            write("M", from);
        }
        let out = (from.0 + (to.0 - before.0) * LEAN, from.1 + (to.1 - before.1) * LEAN);
        let into = (to.0 - (after.0 - from.0) * LEAN, to.1 - (after.1 - from.1) * LEAN);
        write("C", out);
        write(" ", into);
        write(" ", to);
    }
    path.push('Z');
    path
}

/// The middle of an outline: where its glyph stands.
pub(super) fn middle(points: &[At]) -> At {
    let n = points.len();
    let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
    for i in 0..n {
        let ((x0, y0), (x1, y1)) = (points[i], points[(i + 1) % n]);
        let cross = x0 * y1 - x1 * y0;
        area += cross;
        x += (x0 + x1) * cross;
        y += (y0 + y1) * cross;
    }
    if area == 0.0 {
        return points.first().copied().unwrap_or_default();
    }
    (x / (3.0 * area), y / (3.0 * area))
}
