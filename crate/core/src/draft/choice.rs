//! Which template becomes the draft: always the same for the same comment, kind and seed.

/// One of the texts. Each step of the seed goes one text further, so that 'Another' is another.
pub(super) fn choose<'a>(texts: &'a [String], key: &str, kind: &str, seed: u32) -> Option<&'a str> {
    let count = u64::try_from(texts.len()).ok().filter(|&count| count > 0)?;
    let place = (digest([key, kind]) % count + u64::from(seed) % count) % count;
    usize::try_from(place).ok().and_then(|place| texts.get(place)).map(String::as_str)
}

/// FNV-1a of several texts, each ended by a zero byte.
fn digest(texts: [&str; 2]) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let bytes = texts.into_iter().flat_map(|text| text.bytes().chain([0]));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325, step);
    // The low bits of FNV follow the last letters closely; the high bits are mixed in.
    hash ^ (hash >> 32)
}
