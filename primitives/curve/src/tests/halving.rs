use super::{oracle, LAUNCH, MILLION, TO_2140};
use crate::{
	economy::COIN,
	time::{DAY, END_OF_2140, FOUR_YEARS, YEAR},
	Halving, Moment, ReleaseError, MAX_EPOCHS,
};

#[test]
fn buckets_halve_every_four_years() {
	let after = |years: u64| LAUNCH + years * YEAR;
	for (total, first) in [(30, 15), (58, 29), (10, 5)] {
		assert_eq!(TO_2140.released(total * MILLION, after(4)), first * MILLION);
	}
	assert_eq!(TO_2140.released(30 * MILLION, after(8)), 22_500_000 * COIN);
	assert_eq!(TO_2140.released(30 * MILLION, after(12)), 26_250_000 * COIN);
	assert_eq!(TO_2140.released(58 * MILLION, after(8)), 43_500_000 * COIN);
}

#[test]
fn release_is_even_inside_an_epoch() {
	let after = |years: u64| LAUNCH + years * YEAR;
	assert_eq!(TO_2140.released(30 * MILLION, after(1)), 3_750_000 * COIN);
	assert_eq!(TO_2140.released(30 * MILLION, after(2)), 7_500_000 * COIN);
	assert_eq!(TO_2140.released(30 * MILLION, after(6)), 18_750_000 * COIN);
	// A second of an epoch that pays 15M over 1461 days.
	let second = 15 * MILLION * 1_000 / u128::from(FOUR_YEARS);
	assert_eq!(TO_2140.released(30 * MILLION, LAUNCH + 1_000), second);
}

#[test]
fn nothing_is_released_up_to_the_start() {
	for now in [0, LAUNCH - 1, LAUNCH] {
		assert_eq!(TO_2140.released(30 * MILLION, now), 0);
	}
	assert!(TO_2140.released(30 * MILLION, LAUNCH + 1) > 0);
}

#[test]
fn last_epoch_pays_the_exact_remainder() {
	assert_eq!(oracle::epochs(&TO_2140), 29);
	let last = LAUNCH + 28 * FOUR_YEARS;
	assert_eq!(END_OF_2140 - last, 1_095 * DAY);
	for total in [10 * MILLION, 30 * MILLION, 58 * MILLION] {
		let remainder = total.div_ceil(1 << 28);
		assert_eq!(TO_2140.released(total, last), total - remainder);
		assert_eq!(
			TO_2140.released(total, END_OF_2140 - 1),
			total - 1 - total / (1 << 28) / u128::from(1_095 * DAY)
		);
		for now in [END_OF_2140, END_OF_2140 + 1, Moment::MAX] {
			assert_eq!(TO_2140.released(total, now), total);
		}
	}
	// The 28 epochs before leave the last one as much as the 28th pays.
	let total = 1u128 << 60;
	assert_eq!(TO_2140.released(total, last - FOUR_YEARS), total - (1 << 33));
	assert_eq!(TO_2140.released(total, last), total - (1 << 32));
	assert_eq!(
		TO_2140.released(total, last + 1_095 * DAY / 3),
		total - (1 << 32) + (1u128 << 32) / 3
	);
}

#[test]
fn few_units_are_paid_one_by_one() {
	let at = |epochs: u64| TO_2140.released(3, LAUNCH + epochs * FOUR_YEARS);
	// 1.5, 2.25 and so on up to 2.99…, rounded down; the third unit comes with the last epoch.
	assert_eq!([at(0), at(1), at(2), at(28)], [0, 1, 2, 2]);
	assert_eq!(TO_2140.released(3, END_OF_2140 - 1), 2);
	assert_eq!(TO_2140.released(3, END_OF_2140), 3);
	assert_eq!(TO_2140.released(0, END_OF_2140), 0);
}

#[test]
fn single_epoch_is_a_straight_line() {
	for epoch in [100, 101, Moment::MAX] {
		let line = Halving { start: 1_000, end: 1_100, epoch };
		assert_eq!(line.validate(), Ok(()));
		assert_eq!(
			[1_000, 1_001, 1_050, 1_099].map(|now| line.released(200, now)),
			[0, 2, 100, 198]
		);
	}
}

#[test]
fn largest_curve_does_not_overflow() {
	let epoch = Moment::MAX / MAX_EPOCHS;
	let curve = Halving { start: Moment::MAX - MAX_EPOCHS * epoch, end: Moment::MAX, epoch };
	assert_eq!(curve.validate(), Ok(()));
	for k in 0..MAX_EPOCHS {
		let now = curve.start + k * epoch + epoch / 2;
		assert_eq!(curve.released(u128::MAX, now), oracle::halving(&curve, u128::MAX, now));
	}
	assert_eq!(curve.released(u128::MAX, Moment::MAX), u128::MAX);
}

#[test]
fn validate_names_what_is_wrong() {
	let curve = |start, end, epoch| Halving { start, end, epoch }.validate();
	assert_eq!(curve(10, 9, 1), Err(ReleaseError::EndBeforeStart));
	assert_eq!(curve(10, 10, 1), Err(ReleaseError::ZeroLength));
	assert_eq!(curve(10, 20, 0), Err(ReleaseError::ZeroEpoch));
	assert_eq!(curve(0, MAX_EPOCHS, 1), Ok(()));
	assert_eq!(curve(0, MAX_EPOCHS + 1, 1), Err(ReleaseError::TooManyEpochs));
	assert_eq!(curve(0, MAX_EPOCHS + 1, 2), Ok(()));
	assert_eq!(curve(0, Moment::MAX, Moment::MAX), Ok(()));
}

#[test]
fn mining_that_begins_later_ends_with_2140() {
	let start = 1_924_992_000_000; // 2031-01-01T00:00Z
	let mining = TO_2140.compressed(start).expect("2031 lies between 2026 and 2141");
	// 1461 days × (2141 - 2031) / (2141 - 2026) = 120,742,775,058.9 ms.
	assert_eq!(mining, Halving { start, end: END_OF_2140, epoch: 120_742_775_059 });
	assert_eq!(oracle::epochs(&mining), 29);

	assert_eq!(mining.released(58 * MILLION, start), 0);
	assert_eq!(mining.released(58 * MILLION, start + mining.epoch), 29 * MILLION);
	assert_eq!(mining.released(58 * MILLION, start + 2 * mining.epoch), 43_500_000 * COIN);
	assert!(mining.released(58 * MILLION, END_OF_2140 - 1) < 58 * MILLION);
	assert_eq!(mining.released(58 * MILLION, END_OF_2140), 58 * MILLION);
}

#[test]
fn compression_that_divides_unevenly_adds_no_epoch() {
	let curve = Halving { start: 0, end: 1_000, epoch: 100 };
	let compressed = curve.compressed(1).expect("begins before the end");
	assert_eq!(compressed, Halving { start: 1, end: 1_000, epoch: 100 });
	assert_eq!(oracle::epochs(&compressed), 10);
	// Too short for ten epochs of at least a millisecond.
	let compressed = curve.compressed(997).expect("begins before the end");
	assert_eq!(compressed, Halving { start: 997, end: 1_000, epoch: 1 });
	assert_eq!([997, 998, 999, 1_000].map(|now| compressed.released(8, now)), [0, 4, 6, 8]);
}

#[test]
fn compression_refuses_a_start_outside_the_curve() {
	assert_eq!(TO_2140.compressed(LAUNCH - 1), Err(ReleaseError::StartTooEarly));
	assert_eq!(TO_2140.compressed(END_OF_2140), Err(ReleaseError::ZeroLength));
	assert_eq!(TO_2140.compressed(END_OF_2140 + 1), Err(ReleaseError::EndBeforeStart));
	let refused = Halving { epoch: 0, ..TO_2140 };
	assert_eq!(refused.compressed(LAUNCH + 1), Err(ReleaseError::ZeroEpoch));
}
