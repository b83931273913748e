//! Bytes as plain capital letters and digits that survive a message, a file or a square code: parts with a number, a tag
//! that holds parts of one handover together, and a check over the whole.

use super::HandoverError;

/// What every part begins with. Only letters that square codes hold densely.
const BEGIN: &str = "ATTUNE1/";
/// Letters of one part: a code of this size is read by an ordinary phone at arm's length.
const PART: usize = 280;
/// 32 letters without I, L, O and U: what is read or typed wrong is taken for what was meant.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The check of ISO 3309, as in PNG and zip.
pub(super) fn check(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for &byte in bytes {
        sum ^= u32::from(byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg());
        }
    }
    !sum
}

fn letters(bytes: &[u8]) -> String {
    let mut out = String::new();
    let (mut held, mut bits) = (0_u32, 0_u32);
    for &byte in bytes {
        held = held << 8 | u32::from(byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(LETTERS[(held >> bits & 31) as usize]));
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        out.push(char::from(LETTERS[(held << (5 - bits) & 31) as usize]));
    }
    out
}

fn bytes(letters: &str) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let (mut held, mut bits) = (0_u32, 0_u32);
    for letter in letters.bytes() {
        held = held << 5 | u32::from(value(letter)?);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits & 255) as u8);
        }
        held &= (1 << bits) - 1;
    }
    Some(out)
}

fn value(letter: u8) -> Option<u8> {
    let meant = match letter.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    LETTERS
        .iter()
        .position(|&l| l == meant)
        .and_then(|at| u8::try_from(at).ok())
}

fn sealed(content: &[u8]) -> (String, String) {
    let sum = check(content);
    let mut whole = content.to_vec();
    whole.extend(sum.to_be_bytes());
    (letters(&whole), mark(content))
}

/// Letters of the check that hold parts of one handover together.
pub(super) fn mark(content: &[u8]) -> String {
    letters(&check(content).to_be_bytes()[..3])
}

/// Bytes as one part of any length, for the end of a link: without the full stop, which many programs take for the end of
/// a sentence.
pub(super) fn whole(content: &[u8]) -> String {
    let (text, tag) = sealed(content);
    format!("{BEGIN}1/1/{tag}/{text}")
}

/// Bytes as parts. More than a part can number is cut into longer parts; nothing here is ever that long.
pub(super) fn wrap(content: &[u8]) -> Vec<String> {
    let (text, tag) = sealed(content);
    let chunks: Vec<&str> = text
        .as_bytes()
        .chunks(PART)
        .filter_map(|c| core::str::from_utf8(c).ok())
        .collect();
    let of = chunks.len();
    let part = |(at, chunk): (usize, &&str)| format!("{BEGIN}{}/{of}/{tag}/{chunk}.", at + 1);
    chunks.iter().enumerate().map(part).collect()
}

/// The bytes of a link in a text, else of the parts in it.
pub(super) fn unwrap(text: &str) -> Result<Vec<u8>, HandoverError> {
    let from_link = text.split('#').skip(1).find_map(|behind| {
        let link = behind.split_whitespace().next().unwrap_or_default();
        let link = link.replace("%2F", "/").replace("%2f", "/");
        // Whatever a message puts around a link is no letter of ours.
        let end = link.rfind(|c: char| c.is_ascii_alphanumeric()).map_or(0, |at| at + 1);
        parts(&format!("{}.", &link[..end])).ok()
    });
    from_link.map_or_else(|| parts(text), Ok)
}

/// The bytes of the parts in a text.
fn parts(text: &str) -> Result<Vec<u8>, HandoverError> {
    // A message may break lines anywhere and a keyboard may write small letters.
    let plain: String = text
        .chars()
        .filter(|c| c.is_ascii_graphic())
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let mut of = None;
    let mut found: Vec<Option<&str>> = Vec::new();
    for piece in plain.split(BEGIN).skip(1) {
        let (body, _) = piece.split_once('.').ok_or(HandoverError::Damaged)?;
        let mut fields = body.split('/');
        let (Some(number), Some(total), Some(tag), Some(chunk), None) = (
            fields.next(),
            fields.next(),
            fields.next(),
            fields.next(),
            fields.next(),
        ) else {
            return Err(HandoverError::Damaged);
        };
        let number: u8 = number.parse().map_err(|_| HandoverError::Damaged)?;
        let total: u8 = total.parse().map_err(|_| HandoverError::Damaged)?;
        if number == 0 || number > total {
            return Err(HandoverError::Damaged);
        }
        if *of.get_or_insert((total, tag)) != (total, tag) {
            return Err(HandoverError::Mixed);
        }
        found.resize(usize::from(total), None);
        let place = &mut found[usize::from(number) - 1];
        if place.is_some_and(|before| before != chunk) {
            return Err(HandoverError::Mixed);
        }
        *place = Some(chunk);
    }
    let Some((total, tag)) = of else {
        // A newer version begins with another number.
        let newer = plain
            .split("ATTUNE")
            .skip(1)
            .any(|rest| rest.starts_with(|c: char| ('2'..='9').contains(&c)));
        return Err(if newer && plain.contains('/') {
            HandoverError::Newer
        } else {
            HandoverError::Nothing
        });
    };
    let have = found.iter().flatten().count();
    if have < found.len() {
        return Err(HandoverError::Missing(u8::try_from(have).unwrap_or(u8::MAX), total));
    }
    let joined: String = found.iter().flatten().copied().collect();
    let mut whole = bytes(&joined).ok_or(HandoverError::Damaged)?;
    let at = whole.len().checked_sub(4).ok_or(HandoverError::Damaged)?;
    let sum = whole.split_off(at);
    let right = check(&whole).to_be_bytes();
    if sum != right || letters(&right[..3]) != tag {
        return Err(HandoverError::Damaged);
    }
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_is_the_one_everyone_uses() {
        assert_eq!(check(b"123456789"), 0xCBF4_3926);
        assert_eq!(check(b""), 0);
    }

    #[test]
    fn letters_are_bytes_and_back_and_a_misread_letter_is_forgiven() {
        for length in 0..40_u8 {
            let content: Vec<u8> = (0..length).map(|n| n.wrapping_mul(37)).collect();
            assert_eq!(bytes(&letters(&content)), Some(content));
        }
        assert_eq!(bytes("O1IL"), bytes("0111"));
        assert_eq!(bytes("U"), None);
    }
}
