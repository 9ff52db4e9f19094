//! Which template becomes the draft: always the same for the same comment, kind and seed.

/// The texts in the order in which they are taken: those that name the topic first. Each step of the seed goes one text
/// further, so that 'Another' is another.
pub(super) fn ordered(texts: [Vec<String>; 2], key: &str, kind: &str, seed: u32) -> Vec<String> {
    let start = digest([key, kind]);
    let turned = |mut texts: Vec<String>| {
        let count = u64::try_from(texts.len()).unwrap_or(u64::MAX).max(1);
        texts.rotate_left(usize::try_from(start % count).unwrap_or_default());
        texts
    };
    let mut texts: Vec<String> = texts.into_iter().flat_map(turned).collect();
    let step = usize::try_from(seed).unwrap_or_default().checked_rem(texts.len()).unwrap_or_default();
    texts.rotate_left(step);
    texts
}

/// FNV-1a of several texts, each ended by a zero byte.
fn digest(texts: [&str; 2]) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let bytes = texts.into_iter().flat_map(|text| text.bytes().chain([0]));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325, step);
    // The low bits of FNV follow the last letters closely; the high bits are mixed in.
    hash ^ (hash >> 32)
}
