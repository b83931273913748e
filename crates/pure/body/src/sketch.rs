//! A picture of two people as outlines: paths in the language of SVG, painted from the back to the front.
//!
//! Limbs are tapered capsules, the trunk a chain of circles joined by tangents, the head one ellipse without a face.
//! Each group is painted as a gap in the ground colour, an outline in the person's colour and a fill: A solid, B
//! hatched. Letters stand over the heads, so that nothing depends on colour.

use crate::arrange::Part;
use crate::figure::{Arm, Figure, Leg, View};
use crate::pair::{Composed, Touch, compose};
use crate::path::Path;
use crate::point::{Point, at, direction};
use quantity::{PerPerson, Person, named};

named! {
    /// Which way hands move, for the one arrow of a picture.
    pub enum Arrow {
        /// They lie still.
        None = "none",
        /// To and fro on the place.
        OnThePlace = "on_the_place",
        /// Along the region, toward the trunk.
        TowardTrunk = "toward_trunk",
        /// Along the region, away from the trunk.
        AwayFromTrunk = "away_from_trunk",
        /// Circles.
        Circles = "circles",
    }
}

/// How a path is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paint {
    /// A line of a chair, a floor: width.
    Prop(f64),
    /// The gap that lifts what comes after from what came before: width of the stroke.
    Gap(f64),
    /// The outline in the person's colour: width of the stroke.
    Edge(Person, f64),
    /// Hands, feet, head.
    Skin,
    /// Clothes: solid for A, tint for B.
    Cloth(Person),
    /// The hatching over B's clothes; true for the far side.
    Hatch(bool),
    /// The paling over A's far side.
    Pale,
    /// The dotted ring around the worked region.
    Ring,
    /// The gap under the arrow, then the arrow itself.
    ArrowGap,
    /// The arrow.
    Arrow,
}

/// One path.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// How it is painted.
    pub paint: Paint,
    /// Its outline, SVG path data.
    pub path: String,
}

/// A picture, ready to paint.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    /// Width of the canvas.
    pub width: f64,
    /// Height of the canvas.
    pub height: f64,
    /// What to paint, from the back to the front.
    pub shapes: Vec<Shape>,
    /// Where each person's letter stands.
    pub letters: PerPerson<Point>,
}

/// What a picture is to show.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Name of the pose.
    pub pose: &'a str,
    /// Roles exchanged.
    pub swapped: bool,
    /// Statures, cm.
    pub stature_cm: PerPerson<f64>,
    /// What each one's hands do, and which way they move.
    pub hands: PerPerson<Option<(Touch<'a>, Arrow)>>,
    /// Width and height of the canvas, and the least space around, in its units.
    pub canvas: (f64, f64, f64),
    /// True for a picture inside a ring: it must fit the circle, not the rectangle.
    pub round: bool,
}

/// Outline and gap, in units of the canvas.
const OUTLINE: f64 = 1.6;
const GAP: f64 = 2.4;
/// From the crown to the middle of the letter, cm.
const LETTER: f64 = 11.0;
/// Largest enlargement, units per cm, so that two people sitting close do not fill the screen.
const LARGEST: f64 = 1.95;

/// Radii as shares of stature.
mod radius {
    pub(super) const PELVIS: f64 = 0.070;
    pub(super) const BELLY: f64 = 0.060;
    pub(super) const CHEST: f64 = 0.070;
    pub(super) const UPPER: f64 = 0.056;
    pub(super) const NECK: f64 = 0.031;
    pub(super) const HEAD: (f64, f64) = (0.053, 0.068);
    pub(super) const SHOULDER: f64 = 0.038;
    pub(super) const ELBOW: f64 = 0.027;
    pub(super) const WRIST: f64 = 0.019;
    pub(super) const PALM: f64 = 0.023;
    pub(super) const TIP: f64 = 0.012;
    pub(super) const HIP: f64 = 0.060;
    pub(super) const KNEE: f64 = 0.038;
    pub(super) const ANKLE: f64 = 0.024;
    pub(super) const HEEL: f64 = 0.024;
    pub(super) const TOE: f64 = 0.014;
}

/// From centimetres to the canvas.
#[derive(Clone, Copy)]
struct Camera {
    scale: f64,
    origin: Point,
}

impl Camera {
    fn see(self, point: Point) -> Point {
        at(
            self.origin.x + point.x * self.scale,
            self.origin.y - point.y * self.scale,
        )
    }
}

/// Draws.
#[must_use]
pub fn sketch(wanted: &Wanted<'_>) -> Sketch {
    let touches = PerPerson::from_fn(|p| wanted.hands[p].map(|(touch, _)| touch));
    let composed = compose(wanted.pose, wanted.swapped, wanted.stature_cm, touches);
    let (width, height, _) = wanted.canvas;
    let camera = frame(&composed, wanted.canvas, wanted.round);
    let mut shapes = Vec::new();
    for prop in &composed.props {
        let mut path = Path::default();
        for (i, &point) in prop.line.iter().enumerate() {
            let p = camera.see(point);
            path = if i == 0 { path.from(p) } else { path.to(p) };
        }
        let path = path.open();
        shapes.push(Shape {
            paint: Paint::Prop(prop.width * camera.scale),
            path,
        });
    }
    for &(person, part) in &composed.order {
        let body = Painter {
            person,
            figure: &composed.figures[person],
            camera,
        };
        body.part(part, &mut shapes);
    }
    for giver in [Person::A, Person::B] {
        let arrow = wanted.hands[giver].map_or(Arrow::None, |(_, arrow)| arrow);
        if arrow != Arrow::None {
            for spot in composed.spots[giver].iter().take(1) {
                mark(camera, spot, arrow, &mut shapes);
            }
        }
    }
    let letters = PerPerson::from_fn(|p| camera.see(letter(&composed.figures[p])));
    Sketch {
        width,
        height,
        shapes,
        letters: apart(letters),
    }
}

/// Where the letter of a person stands, cm: beyond the crown.
fn letter(figure: &Figure) -> Point {
    let crown = (figure.head - figure.neck).unit();
    figure.head + crown * (radius::HEAD.1 * figure.height + LETTER)
}

fn apart(mut letters: PerPerson<Point>) -> PerPerson<Point> {
    let overlap = 30.0 - (letters.a - letters.b).length();
    if overlap > 0.0 {
        letters.a.x -= overlap / 2.0 + 2.0;
        letters.b.x += overlap / 2.0 + 2.0;
    }
    letters
}

/// Everything seen, as large as it goes, standing on the lower margin.
fn frame(composed: &Composed, (width, height, margin): (f64, f64, f64), round: bool) -> Camera {
    let (mut low, mut high) = (at(f64::MAX, 0.0), at(f64::MIN, f64::MIN));
    let mut see = |p: Point, r: f64| {
        low = at(low.x.min(p.x - r), low.y.min(p.y - r));
        high = at(high.x.max(p.x + r), high.y.max(p.y + r));
    };
    for figure in [&composed.figures.a, &composed.figures.b] {
        let h = figure.height;
        see(figure.head, 0.07 * h);
        see(letter(figure), 9.0);
        see(figure.hip, 0.07 * h);
        see(figure.neck, 0.06 * h);
        for leg in [figure.legs.near, figure.legs.far] {
            see(leg.knee, 0.04 * h);
            see(leg.toe, 0.02 * h);
        }
        for arm in [figure.arms.near, figure.arms.far] {
            see(arm.elbow, 0.03 * h);
            see(arm.tip, 0.015 * h);
        }
    }
    for &p in composed.props.iter().flat_map(|p| &p.line) {
        see(p, 1.5);
    }
    let (w, h) = ((high.x - low.x).max(1.0), (high.y - low.y).max(1.0));
    let (room_x, room_y) = (width - 2.0 * margin, height - 2.0 * margin);
    // In a circle the corners of the picture are empty, so they may come close to the rim.
    let fits = if round {
        room_x.min(room_y) / Point { x: w, y: h }.length() * 1.06
    } else {
        f64::MAX
    };
    let scale = (room_x / w).min(room_y / h).min(LARGEST).min(fits);
    let spare = height - 2.0 * margin - (high.y - low.y) * scale;
    let floor = height - margin - spare * 0.5;
    Camera {
        scale,
        origin: at(width / 2.0 - (low.x + high.x) / 2.0 * scale, floor + low.y * scale),
    }
}

struct Painter<'a> {
    person: Person,
    figure: &'a Figure,
    camera: Camera,
}

impl Painter<'_> {
    fn r(&self, share: f64) -> f64 {
        share * self.figure.height * self.camera.scale
    }

    fn part(&self, part: Part, out: &mut Vec<Shape>) {
        let side = matches!(self.figure.view, View::Side(_));
        match part {
            Part::FarArm => self.arm(&self.figure.arms.far, side, out),
            Part::FarLeg => self.leg(&self.figure.legs.far, side, out),
            Part::NearLeg => self.leg(&self.figure.legs.near, false, out),
            Part::NearArm => self.arm(&self.figure.arms.near, false, out),
            Part::Core => self.core(out),
        }
    }

    /// Gap, outline, fill. `edge` is the part of the clothes that is outlined: a near limb flows into its own trunk.
    fn paint(&self, cloth: &str, skin: &str, edge: &str, far: bool, out: &mut Vec<Shape>) {
        let person = self.person;
        let mut add = |paint, path: &str| {
            out.push(Shape {
                paint,
                path: path.to_owned(),
            })
        };
        add(Paint::Gap(2.0 * (OUTLINE + GAP)), &[skin, edge].concat());
        if !skin.is_empty() {
            add(Paint::Edge(person, 2.0 * OUTLINE), skin);
            add(Paint::Skin, skin);
        }
        add(Paint::Edge(person, 2.0 * OUTLINE), edge);
        add(Paint::Cloth(person), cloth);
        match person {
            Person::B => add(Paint::Hatch(far), cloth),
            Person::A if far => add(Paint::Pale, cloth),
            Person::A => {}
        }
    }

    fn leg(&self, leg: &Leg, far: bool, out: &mut Vec<Shape>) {
        let see = |p| self.camera.see(p);
        let (hip, knee, ankle, toe, heel) = (see(leg.hip), see(leg.knee), see(leg.ankle), see(leg.toe), see(leg.heel));
        let cuff = knee.toward(ankle, 0.90);
        let skin = capsule(
            knee.toward(ankle, 0.8),
            self.r(radius::ANKLE),
            ankle,
            self.r(radius::ANKLE * 0.9),
        ) + &capsule(ankle, self.r(radius::HEEL * 0.95), heel, self.r(radius::HEEL))
            + &capsule(heel, self.r(radius::HEEL), toe, self.r(radius::TOE));
        let shank = capsule(knee, self.r(radius::KNEE), cuff, self.r(radius::ANKLE * 1.12));
        let cloth = capsule(hip, self.r(radius::HIP), knee, self.r(radius::KNEE)) + &shank;
        let edge = if far {
            cloth.clone()
        } else {
            self.lower_end(hip, radius::HIP, knee, radius::KNEE) + &shank
        };
        self.paint(&cloth, &skin, &edge, far, out);
    }

    fn arm(&self, arm: &Arm, far: bool, out: &mut Vec<Shape>) {
        let see = |p| self.camera.see(p);
        let (shoulder, elbow, wrist, tip) = (see(arm.shoulder), see(arm.elbow), see(arm.wrist), see(arm.tip));
        let cuff = elbow.toward(wrist, 0.80);
        let knuckles = wrist.toward(tip, 0.42);
        let skin = capsule(
            elbow.toward(wrist, 0.7),
            self.r(radius::WRIST * 1.02),
            wrist,
            self.r(radius::WRIST * 0.95),
        ) + &capsule(wrist, self.r(radius::WRIST * 0.95), knuckles, self.r(radius::PALM))
            + &capsule(knuckles, self.r(radius::PALM), tip, self.r(radius::TIP));
        let forearm = capsule(elbow, self.r(radius::ELBOW), cuff, self.r(radius::WRIST * 1.22));
        let cloth = capsule(shoulder, self.r(radius::SHOULDER), elbow, self.r(radius::ELBOW)) + &forearm;
        let edge = if far {
            cloth.clone()
        } else {
            self.lower_end(shoulder, radius::SHOULDER, elbow, radius::ELBOW) + &forearm
        };
        self.paint(&cloth, &skin, &edge, far, out);
    }

    /// The lower part of a limb, so that its upper end melts into the trunk.
    fn lower_end(&self, root: Point, thick: f64, joint: Point, thin: f64) -> String {
        let t = 0.42;
        capsule(
            root.toward(joint, t),
            self.r(thick * (1.0 - t) + thin * t),
            joint,
            self.r(thin),
        )
    }

    fn core(&self, out: &mut Vec<Shape>) {
        let figure = self.figure;
        let see = |p| self.camera.see(p);
        let top = figure.hip.toward(figure.neck, 0.88);
        let wide = matches!(figure.view, View::Front { .. });
        let chain = [
            (figure.hip, radius::PELVIS),
            (figure.middle[0], radius::BELLY),
            (figure.middle[1], radius::CHEST),
            (top, radius::UPPER),
        ];
        let broad = if wide { [1.30, 1.22, 1.36, 1.15] } else { [1.0; 4] };
        let mut trunk = String::new();
        for i in 0..3 {
            let ((p, r), (q, s)) = (chain[i], chain[i + 1]);
            trunk += &capsule(see(p), self.r(r * broad[i]), see(q), self.r(s * broad[i + 1]));
        }
        if wide {
            let r = self.r(radius::SHOULDER * 1.06);
            trunk += &capsule(see(figure.arms.near.shoulder), r, see(figure.arms.far.shoulder), r);
            // From the chest to the shoulders, so that there is no notch under the arms.
            for shoulder in [figure.arms.near.shoulder, figure.arms.far.shoulder] {
                trunk += &capsule(see(figure.middle[1]), self.r(radius::CHEST * 1.05), see(shoulder), r);
            }
        }
        let (head, nape) = (see(figure.head), see(figure.hip.toward(figure.neck, 0.96)));
        let neck = capsule(
            nape,
            self.r(radius::NECK * 1.15),
            nape.toward(head, 0.75),
            self.r(radius::NECK),
        );
        let (rx, ry) = (self.r(radius::HEAD.0), self.r(radius::HEAD.1));
        let skull = ellipse(head, rx, ry, figure.head_turn);
        let mut add = |paint, path: &str| {
            out.push(Shape {
                paint,
                path: path.to_owned(),
            })
        };
        for path in [&skull, &neck] {
            add(Paint::Gap(2.0 * (OUTLINE + GAP)), path);
        }
        for path in [&skull, &neck] {
            add(Paint::Edge(self.person, 2.0 * OUTLINE), path);
        }
        add(Paint::Skin, &neck);
        add(Paint::Skin, &skull);
        self.paint(&trunk, "", &trunk, false, out);
    }
}

/// The dotted ring and the arrow of a worked place.
fn mark(camera: Camera, spot: &crate::spot::Spot, arrow: Arrow, out: &mut Vec<Shape>) {
    let centre = camera.see(spot.at);
    let (long, wide) = (spot.extent.0 * camera.scale + 5.0, spot.extent.1 * camera.scale + 5.0);
    let inward = at(spot.inward.x, -spot.inward.y);
    let turn = libm::atan2(inward.x, -inward.y).to_degrees();
    out.push(Shape {
        paint: Paint::Ring,
        path: ellipse(centre, wide, long, turn),
    });
    let side = inward.left();
    let (from, to) = match arrow {
        Arrow::AwayFromTrunk => (centre + inward * (long * 0.75), centre - inward * (long * 0.75)),
        _ => (centre - inward * (long * 0.75), centre + inward * (long * 0.75)),
    };
    let path = match arrow {
        Arrow::Circles => {
            let r = wide * 0.55;
            let (start, end) = (centre + at(r, 0.0), centre + at(r * 0.5, -r * 0.87));
            head(
                Path::default().from(start).round((r, r), 0.0, true, true, end),
                end,
                at(0.9, 0.45),
            )
        }
        _ => {
            let bow = (from.toward(to, 0.5)) + side * (wide * 0.30);
            let line = Path::default().from(from).go('Q', &[bow.x, bow.y, to.x, to.y]);
            let line = head(line, to, (to - bow).unit());
            if arrow == Arrow::OnThePlace {
                head(line, from, (from - bow).unit())
            } else {
                line
            }
        }
    };
    let path = path.open();
    out.push(Shape {
        paint: Paint::ArrowGap,
        path: path.clone(),
    });
    out.push(Shape {
        paint: Paint::Arrow,
        path,
    });
}

/// The head of an arrow that comes this way.
fn head(path: Path, end: Point, way: Point) -> Path {
    let back = way * -6.5;
    let (one, other) = (
        end + back * 0.86 + back.left() * 0.52,
        end + back * 0.86 - back.left() * 0.52,
    );
    path.from(one).to(end).to(other)
}

/// Two circles and their common tangents.
fn capsule(p: Point, r: f64, q: Point, s: f64) -> String {
    let way = q - p;
    let distance = way.length();
    if distance <= (r - s).abs() + 1e-6 {
        let (c, m) = if r > s { (p, r) } else { (q, s) };
        return ellipse(c, m, m, 0.0);
    }
    let turn = libm::atan2(way.y, way.x);
    let open = libm::acos((r - s) / distance);
    let on = |c: Point, m: f64, angle: f64| c + direction(angle) * m;
    let (a, b) = (on(p, r, turn + open), on(q, s, turn + open));
    let (c, d) = (on(q, s, turn - open), on(p, r, turn - open));
    let big = open > core::f64::consts::FRAC_PI_2;
    let path = Path::default().from(a).to(b).round((s, s), 0.0, big, false, c).to(d);
    path.round((r, r), 0.0, !big, false, a).closed()
}

/// An ellipse that leans so many degrees clockwise.
fn ellipse(c: Point, rx: f64, ry: f64, turn: f64) -> String {
    let angle = turn.to_radians();
    let half = direction(angle) * rx;
    let (from, to) = (c - half, c + half);
    let path = Path::default().from(from).round((rx, ry), turn, true, false, to);
    path.round((rx, ry), turn, true, false, from).closed()
}
