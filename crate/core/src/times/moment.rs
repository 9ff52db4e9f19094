use std::cmp::Ordering;

use time::UtcDateTime;

use crate::message::Written;

/// Clocks on earth are at most this far from UTC, in milliseconds.
pub(super) const ZONES: i64 = 14 * 60 * 60 * 1_000;

/// When something happened, as well as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// In the middle of what it may be: milliseconds since 1970.
    pub milliseconds: i64,
    /// How far from there it may be, in milliseconds.
    pub give: i64,
    /// The page said by which zone's clock. If not, the milliseconds are by UTC's, and two moments of one
    /// page are by the same clock, whichever it is.
    pub zoned: bool,
}

impl Moment {
    /// A moment that is known exactly.
    pub(super) fn exact(milliseconds: i64) -> Self {
        Self { milliseconds, give: 0, zoned: true }
    }

    /// Which of two moments of one page is the later one; nothing where they may be the same.
    pub(crate) fn order(self, other: Self) -> Option<Ordering> {
        let apart = self.milliseconds.saturating_sub(other.milliseconds);
        let zones = if self.zoned == other.zoned { 0 } else { ZONES };
        let doubt = self.give.saturating_add(other.give).saturating_add(zones);
        (apart != 0 && apart.saturating_abs() >= doubt).then(|| apart.cmp(&0))
    }

    /// Whether it is later than a moment that is now, on every clock.
    pub(crate) fn is_after(self, now: i64) -> bool {
        self.milliseconds.saturating_sub(self.doubt()) > now
    }

    /// How many whole days it lies before now, on every clock: at least so many.
    pub(crate) fn days_before(self, now: i64) -> Option<u32> {
        const DAY: i64 = 24 * 60 * 60 * 1_000;
        let passed = now.saturating_sub(self.milliseconds).saturating_sub(self.doubt());
        u32::try_from(passed.div_euclid(DAY)).ok()
    }

    /// As messages have it.
    pub(crate) fn written(self) -> Option<Written> {
        let give = u64::try_from(self.doubt()).ok()?.div_ceil(1_000);
        Some(Written { at: iso(self.milliseconds)?, give: u32::try_from(give).ok()? })
    }

    fn doubt(self) -> i64 {
        self.give.saturating_add(if self.zoned { 0 } else { ZONES })
    }
}

/// In ISO 8601, to the second.
pub(super) fn iso(milliseconds: i64) -> Option<String> {
    let moment = UtcDateTime::from_unix_timestamp(milliseconds.div_euclid(1_000)).ok()?;
    let (hour, minute, second) = moment.time().as_hms();
    Some(format!("{}T{hour:02}:{minute:02}:{second:02}Z", moment.date()))
}
