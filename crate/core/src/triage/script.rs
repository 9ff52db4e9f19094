//! What the script alone says of a text's language.

/// What was seen of the script.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// Latin letters, or none at all: words must tell.
    Latin,
    /// One that only one language uses, or one with letters that only one has.
    Of(&'static str),
    /// Another one, shared by several languages.
    Shared,
}

/// The script that most letters of a text belong to.
pub(super) fn script(text: &str) -> Script {
    if text.is_ascii() {
        return Script::Latin;
    }
    let mut latin = 0_usize;
    let mut seen = Seen::default();
    for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
        if letter < '\u{370}' || ('\u{1e00}'..='\u{1eff}').contains(&letter) {
            latin += 1;
        } else {
            seen.add(letter);
        }
    }
    if seen.others <= latin { Script::Latin } else { seen.script() }
}

/// Letters that are not Latin.
#[derive(Default)]
struct Seen {
    others: usize,
    kana: bool,
    han: bool,
    ukrainian: bool,
    russian: bool,
    cyrillic: bool,
    arabic: bool,
    not_arabic: bool,
    own: Option<&'static str>,
}

impl Seen {
    fn add(&mut self, letter: char) {
        self.others += 1;
        match letter {
            'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є' | 'Ґ' => self.ukrainian = true,
            'ы' | 'э' | 'ё' | 'Ы' | 'Э' | 'Ё' => self.russian = true,
            '\u{400}'..='\u{4ff}' => self.cyrillic = true,
            'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی' | 'ے' | 'ٹ' | 'ڈ' => self.not_arabic = true,
            '\u{600}'..='\u{6ff}' => self.arabic = true,
            '\u{3040}'..='\u{30ff}' => self.kana = true,
            '\u{4e00}'..='\u{9fff}' => self.han = true,
            _ => self.own = self.own.or(alone(letter)),
        }
    }

    fn script(&self) -> Script {
        match self {
            Self { kana: true, .. } => Script::Of("ja"),
            Self { own: Some(language), .. } => Script::Of(language),
            Self { han: true, .. } => Script::Of("zh"),
            Self { ukrainian: true, russian: false, .. } => Script::Of("uk"),
            Self { russian: true, ukrainian: false, .. } => Script::Of("ru"),
            Self { arabic: true, not_arabic: false, .. } => Script::Of("ar"),
            _ => Script::Shared,
        }
    }
}

/// Scripts that one language alone uses.
fn alone(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => "el",
        '\u{530}'..='\u{58f}' => "hy",
        '\u{590}'..='\u{5ff}' => "he",
        '\u{b80}'..='\u{bff}' => "ta",
        '\u{c00}'..='\u{c7f}' => "te",
        '\u{e00}'..='\u{e7f}' => "th",
        '\u{10a0}'..='\u{10ff}' => "ka",
        '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => "ko",
        _ => return None,
    })
}
