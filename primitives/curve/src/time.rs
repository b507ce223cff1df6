//! Spans of time in milliseconds, and the one date that the curves share.
//!
//! A schedule that says "monthly" or "for three years" counts in equal spans, not in calendar
//! dates: a calendar would make one tranche three days longer than the next.

use crate::Moment;

/// One second.
pub const SECOND: Moment = 1_000;
/// One minute.
pub const MINUTE: Moment = 60 * SECOND;
/// One hour.
pub const HOUR: Moment = 60 * MINUTE;
/// One day.
pub const DAY: Moment = 24 * HOUR;
/// One year of 365.25 days, the Julian year of astronomers.
pub const YEAR: Moment = 365 * DAY + 6 * HOUR;
/// The twelfth part of a year, about 30.44 days.
pub const MONTH: Moment = YEAR / 12;
/// Four years, 1461 days: as long as the calendar's four years that include a leap year.
pub const FOUR_YEARS: Moment = 4 * YEAR;

/// 2141-01-01T00:00Z, when the year 2140 is over: the year in which the last bitcoin is mined.
pub const END_OF_2140: Moment = 5_396_284_800 * SECOND;
