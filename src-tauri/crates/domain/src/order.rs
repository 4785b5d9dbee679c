//! The order of names in a list.

use encoding_rs::GBK;

use crate::fold::fold;

/// What stands for an ideograph in a key: a character of private use, after all letters.
const IDEOGRAPHS: u32 = 0xf_0000;

/// A key by which names are put in order: without accents and case, ideographs by their sound.
///
/// GB 2312 has its 3,755 common characters in the order of their pinyin, which is that of a Chinese
/// dictionary; its 3,008 rarer ones follow by radical. A character that it lacks comes before both.
#[must_use]
pub fn order_key(name: &str) -> String {
    fold(name).chars().map(|c| by_sound(c).unwrap_or(c)).collect()
}

fn by_sound(c: char) -> Option<char> {
    if !('\u{4e00}'..='\u{9fff}').contains(&c) {
        return None;
    }
    let mut letter = [0; 4];
    let (code, _, unmappable) = GBK.encode(c.encode_utf8(&mut letter));
    match code.as_ref() {
        // GB 2312 is this part of GBK.
        &[row @ 0xb0..=0xf7, cell @ 0xa1..=0xfe] if !unmappable => {
            char::from_u32(IDEOGRAPHS + u32::from(u16::from_be_bytes([row, cell])))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::order_key;

    #[test]
    fn chinese_names_are_in_the_order_of_their_pinyin() {
        let mut names = ["中国", "阿富汗", "越南", "埃及", "法国", "阿尔巴尼亚", "德国", "斐济"];
        names.sort_by_cached_key(|name| order_key(name));
        let pinyin = ["阿尔巴尼亚", "阿富汗", "埃及", "德国", "法国", "越南", "中国", "斐济"];
        assert_eq!(names, pinyin, "a, a, ai, de, fa, yue, zhong; 斐 is among the rarer characters");
    }

    #[test]
    fn other_names_are_in_order_without_their_accents() {
        let mut names = ["Zambia", "Égypte", "Eswatini", "中国", "Albania"];
        names.sort_by_cached_key(|name| order_key(name));
        assert_eq!(names, ["Albania", "Égypte", "Eswatini", "Zambia", "中国"], "É is an E");
    }
}
