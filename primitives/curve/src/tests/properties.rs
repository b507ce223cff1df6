//! What holds for every schedule, amount and moment.

use super::{
	oracle,
	strategies::{
		amount, any_release, moment, moments, part_of, picks, refused_release, valid_halving,
		valid_release,
	},
};
use crate::{Halving, Moment, NextUnlock, Release};
use proptest::prelude::*;

/// The moment before, except that nothing comes before zero.
fn before(moment: Moment) -> Moment {
	moment.saturating_sub(1)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_000))]

	#[test]
	fn vested_never_falls_nor_exceeds_the_amount(
		release in any_release(), amount in amount(), picks in picks(),
	) {
		let mut last = 0;
		for now in moments(&release, &picks) {
			let vested = release.vested(amount, now);
			prop_assert!(last <= vested && vested <= amount, "{last} then {vested} at {now}");
			last = vested;
		}
	}

	#[test]
	fn vested_is_what_the_slow_way_gives(
		release in valid_release(), amount in amount(), picks in picks(),
	) {
		prop_assert_eq!(release.validate(), Ok(()));
		for now in moments(&release, &picks) {
			let slow = oracle::vested(&release, amount, now);
			prop_assert_eq!(release.vested(amount, now), slow, "at {}", now);
		}
	}

	#[test]
	fn everything_is_vested_at_the_end_and_not_before(
		release in any_release(), amount in 1..=u128::MAX,
	) {
		let Some(end) = release.end() else {
			prop_assert_eq!(release, Release::Immediate);
			return Ok(());
		};
		prop_assert_eq!(release.vested(amount, end), amount);
		prop_assert_eq!(release.vested(amount, Moment::MAX), amount);
		prop_assert!(end == 0 || release.vested(amount, end - 1) < amount);
	}

	#[test]
	fn nothing_is_vested_when_a_valid_release_begins(
		release in valid_release(), amount in amount(),
	) {
		let begin = match release {
			Release::Immediate => return Ok(()),
			Release::Linear { start, .. } => start,
			Release::CliffTranches { cliff, .. } | Release::CliffLinear { cliff, .. } => cliff,
			Release::Curve(curve) => curve.start,
		};
		prop_assert_eq!(release.vested(amount, begin), 0);
		prop_assert_eq!(release.vested(amount, 0), 0);
	}

	#[test]
	fn refused_release_vests_everything_at_its_end(
		release in refused_release(), amount in amount(), picks in picks(),
	) {
		let end = release.end().expect("only an immediate release has no end, and it is valid");
		for now in moments(&release, &picks) {
			let due = if now < end { 0 } else { amount };
			prop_assert_eq!(release.vested(amount, now), due);
		}
	}

	#[test]
	fn claims_add_up_to_what_is_vested(
		release in any_release(), amount in amount(), picks in picks(),
	) {
		let mut claimed = 0u128;
		for now in moments(&release, &picks) {
			let claim = release.vested(amount, now) - claimed;
			claimed += claim;
			prop_assert_eq!(claimed, release.vested(amount, now));
		}
		claimed += release.vested(amount, Moment::MAX) - claimed;
		prop_assert_eq!(claimed, amount);
	}

	#[test]
	fn next_unlock_is_what_comes_next(
		release in any_release(), amount in amount(), picks in picks(),
	) {
		for now in moments(&release, &picks) {
			let vested = release.vested(amount, now);
			match release.next_unlock(amount, now) {
				NextUnlock::Done => prop_assert_eq!(vested, amount),
				NextUnlock::At { moment, amount: more } => {
					prop_assert!(vested < amount && now < moment);
					prop_assert_eq!(release.vested(amount, before(moment)), vested);
					prop_assert_eq!(release.vested(amount, moment), vested + more);
					// A moment that adds nothing is one at which a continuous release begins.
					let until = release.end().expect("an immediate release is always done");
					let begins = NextUnlock::Continuous { until };
					prop_assert!(more > 0 || release.next_unlock(amount, moment) == begins);
				},
				NextUnlock::Continuous { until } => {
					prop_assert!(vested < amount && now < until);
					prop_assert_eq!(Some(until), release.end());
					prop_assert_eq!(release.vested(amount, until), amount);
				},
			}
		}
	}

	#[test]
	fn following_next_unlock_reaches_the_whole_amount(
		release in valid_release(), amount in amount(), now in moment(),
	) {
		// No more stops than tranches, a beginning and an end.
		let (mut now, mut stops) = (now, 0);
		loop {
			match release.next_unlock(amount, now) {
				NextUnlock::Done => break,
				NextUnlock::At { moment, .. } => now = moment,
				NextUnlock::Continuous { until } => now = until,
			}
			stops += 1;
			prop_assert!(stops <= 200);
		}
		prop_assert_eq!(release.vested(amount, now), amount);
	}

	#[test]
	fn compressed_curve_keeps_its_end_and_its_epochs(
		curve in valid_halving(), total in amount(), part in any::<u16>(),
	) {
		let length = curve.end - curve.start;
		let later = part_of(length, part);
		let begun = Halving { start: curve.start + later, ..curve };
		let compressed = curve.compressed(begun.start).expect("the start lies before the end");

		prop_assert_eq!(compressed.validate(), Ok(()));
		prop_assert_eq!((compressed.start, compressed.end), (begun.start, curve.end));
		prop_assert!(compressed.epoch <= curve.epoch);

		let epochs = oracle::epochs(&curve) as u64;
		prop_assert!(oracle::epochs(&compressed) as u64 <= epochs);
		let last = length - (epochs - 1) * curve.epoch;
		let shrunk_last = u128::from(last) * u128::from(length - later) / u128::from(length);
		if shrunk_last >= u128::from(epochs) {
			// As many epochs as before, and as much released at the beginning of each.
			prop_assert_eq!(oracle::epochs(&compressed) as u64, epochs);
			for k in 0..epochs {
				prop_assert_eq!(
					compressed.released(total, compressed.start + k * compressed.epoch),
					curve.released(total, curve.start + k * curve.epoch),
				);
			}
		}
	}

	#[test]
	fn compression_to_the_same_start_changes_nothing(curve in valid_halving()) {
		prop_assert_eq!(curve.compressed(curve.start), Ok(curve));
	}
}
