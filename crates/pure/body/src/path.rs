//! Path data of SVG, in tenths of a unit. Numbers are written as whole ones: the writer of floating-point texts would be
//! a noticeable part of what a phone loads first.

use crate::point::Point;

/// A path as it grows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Path(String);

impl Path {
    /// Adds a command and its numbers.
    pub(crate) fn go(mut self, letter: char, numbers: &[f64]) -> Self {
        self.0.push(letter);
        for (i, &number) in numbers.iter().enumerate() {
            if i > 0 {
                self.0.push(' ');
            }
            tenths(&mut self.0, number);
        }
        self
    }

    /// Begins somewhere.
    pub(crate) fn from(self, p: Point) -> Self {
        self.go('M', &[p.x, p.y])
    }

    /// Straight on.
    pub(crate) fn to(self, p: Point) -> Self {
        self.go('L', &[p.x, p.y])
    }

    /// Along an ellipse: radii, turn in degrees, the long way round or not, clockwise or not.
    pub(crate) fn round(self, (rx, ry): (f64, f64), turn: f64, long: bool, clockwise: bool, p: Point) -> Self {
        let flag = |yes: bool| if yes { 1.0 } else { 0.0 };
        self.go('A', &[rx, ry, turn, flag(long), flag(clockwise), p.x, p.y])
    }

    /// Closed.
    pub(crate) fn closed(mut self) -> String {
        self.0.push('Z');
        self.0
    }

    /// Left open.
    pub(crate) fn open(self) -> String {
        self.0
    }
}

/// Writes a number with at most one digit after the point.
pub fn tenths(out: &mut String, number: f64) {
    let whole = libm::round(number * 10.0) as i64;
    if whole < 0 {
        out.push('-');
    }
    let size = whole.unsigned_abs();
    digits(out, size / 10);
    if !size.is_multiple_of(10) {
        out.push('.');
        digits(out, size % 10);
    }
}

fn digits(out: &mut String, number: u64) {
    if number >= 10 {
        digits(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_to_tenths_and_stay_short() {
        let cases = [
            (0.0, "0"),
            (-0.04, "0"),
            (12.34, "12.3"),
            (-7.05, "-7.1"),
            (100.0, "100"),
            (0.96, "1"),
            (-0.25, "-0.3"),
        ];
        for (number, text) in cases {
            let mut out = String::new();
            tenths(&mut out, number);
            assert_eq!(out, text, "{number}");
        }
    }
}
