//! Dates of the Gregorian calendar, UTC, from 1970 on.

use hanse_curve::{
	time::{DAY, HOUR, MINUTE},
	Moment,
};

/// 2026-01-01T00:00Z, the launch in every chart and table.
pub const LAUNCH: Moment = 1_767_225_600_000;

/// When a year begins.
pub fn year_start(year: u64) -> Moment {
	(1970..year).map(days_in).sum::<u64>() * DAY
}

/// The year in which a moment lies.
pub fn year_of(moment: Moment) -> u64 {
	let mut year = 1970;
	while year_start(year + 1) <= moment {
		year += 1;
	}
	year
}

/// A moment as `2026-01-01`.
pub fn date(moment: Moment) -> String {
	let year = year_of(moment);
	let february = days_in(year) - 337;
	let mut day = (moment - year_start(year)) / DAY;
	let mut month = 1;
	for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
		if day < length {
			break;
		}
		day -= length;
		month += 1;
	}
	format!("{year}-{month:02}-{:02}", day + 1)
}

/// A moment as `2026-01-01`, followed by the time of day unless that is midnight.
pub fn date_and_time(moment: Moment) -> String {
	let (hours, minutes) = (moment % DAY / HOUR, moment % HOUR / MINUTE);
	match (hours, minutes) {
		(0, 0) => date(moment),
		_ => format!("{} {hours:02}:{minutes:02}", date(moment)),
	}
}

fn days_in(year: u64) -> u64 {
	let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
	if leap {
		366
	} else {
		365
	}
}
