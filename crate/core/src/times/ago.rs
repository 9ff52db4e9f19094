use crate::pack::Unit;

use super::moment::Moment;

/// More of a unit than this nobody prints.
const MOST: u32 = 9_999;

/// How long ago, in halves of a unit: 'three weeks' is seven halves, give or take one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ago {
    unit: Unit,
    count: Count,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Count {
    /// As many as the number says.
    Number,
    /// So many whole ones: in words, or none in 'today'.
    Whole(u32),
    /// So many borders of the calendar lie between: one in 'yesterday'.
    Borders(u32),
}

impl Ago {
    pub(super) fn number(unit: Unit) -> Self {
        Self { unit, count: Count::Number }
    }

    pub(super) fn whole(unit: Unit, count: u32) -> Self {
        Self { unit, count: Count::Whole(count) }
    }

    pub(super) fn borders(unit: Unit, count: u32) -> Self {
        Self { unit, count: Count::Borders(count) }
    }

    /// Before the time when it was seen; nothing before 1970.
    pub(super) fn before(self, seen: i64, number: Option<u32>) -> Option<Moment> {
        let half = half(self.unit);
        let (halves, give) = match self.count {
            Count::Number => (2 * i64::from(number.filter(|&number| number <= MOST)?) + 1, half),
            Count::Whole(count) => (2 * i64::from(count) + 1, half),
            Count::Borders(count) => (2 * i64::from(count), 2 * half),
        };
        let milliseconds = seen.checked_sub(halves * half).filter(|&milliseconds| milliseconds >= 0)?;
        Some(Moment { milliseconds, give, zoned: true })
    }
}

/// Half of a unit in milliseconds; a month and a year of mean length.
fn half(unit: Unit) -> i64 {
    let seconds = match unit {
        Unit::Second => 1,
        Unit::Minute => 60,
        Unit::Hour => 3_600,
        Unit::Day => 86_400,
        Unit::Week => 7 * 86_400,
        Unit::Month => 31_556_952 / 12,
        Unit::Year => 31_556_952,
    };
    seconds * 500
}
