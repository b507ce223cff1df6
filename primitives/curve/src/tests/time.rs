use super::{LAUNCH, TO_2140};
use crate::{time::*, Moment};

/// The first moment of a year, counted from 1970 year by year.
fn new_year(year: u64) -> Moment {
	let is_leap = |year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	(1970..year).map(|year| if is_leap(year) { 366 } else { 365 }).sum::<u64>() * DAY
}

#[test]
fn spans_are_whole_milliseconds() {
	assert_eq!(YEAR, 31_557_600_000);
	assert_eq!(MONTH, 2_629_800_000);
	assert_eq!(12 * MONTH, YEAR);
	assert_eq!(FOUR_YEARS, 1_461 * DAY);
}

#[test]
fn dates_are_those_of_the_calendar() {
	assert_eq!(LAUNCH, new_year(2026));
	assert_eq!(END_OF_2140, new_year(2141));
}

#[test]
fn four_years_are_those_of_the_calendar_until_2100() {
	assert_eq!(TO_2140.start + FOUR_YEARS, new_year(2030));
	assert_eq!(TO_2140.start + 18 * FOUR_YEARS, new_year(2098));
	// 2100 is not a leap year.
	assert_eq!(TO_2140.start + 19 * FOUR_YEARS, new_year(2102) + DAY);
}
