use super::{oracle, LAUNCH, MILLION, TO_2140};
use crate::{
	economy::COIN,
	time::{DAY, END_OF_2140, MONTH, YEAR},
	Halving, Moment, NextUnlock, Release, ReleaseError,
};

const FOUNDERS: Release =
	Release::CliffTranches { cliff: LAUNCH + 12 * MONTH, tranches: 36, step: MONTH };

#[test]
fn immediate_is_due_at_any_moment() {
	for now in [0, LAUNCH, Moment::MAX] {
		assert_eq!(Release::Immediate.vested(200 * MILLION, now), 200 * MILLION);
		assert_eq!(Release::Immediate.next_unlock(200 * MILLION, now), NextUnlock::Done);
	}
	assert_eq!(Release::Immediate.end(), None);
}

#[test]
fn linear_over_115_years_does_not_overflow() {
	let release = Release::Linear { start: LAUNCH, end: END_OF_2140 };
	let middle = LAUNCH + (END_OF_2140 - LAUNCH) / 2;
	for amount in [100 * MILLION, 2_000 * MILLION] {
		assert_eq!(amount.checked_mul(u128::from(END_OF_2140 - LAUNCH)), None);
		assert_eq!(release.vested(amount, LAUNCH), 0);
		assert_eq!(release.vested(amount, middle), amount / 2);
		let almost = oracle::vested(&release, amount, END_OF_2140 - 1);
		assert_eq!(release.vested(amount, END_OF_2140 - 1), almost);
		assert_eq!(release.vested(amount, END_OF_2140), amount);
	}
}

#[test]
fn thirty_six_months_pay_floors_and_then_the_remainder() {
	let each = 5_555_555_555_555_555_555_555_555;
	let total = 200 * MILLION;
	let at = |month: u64| FOUNDERS.vested(total, LAUNCH + month * MONTH);
	assert_eq!(at(12), 0);
	for month in 13..=47 {
		assert_eq!(at(month) - at(month - 1), each);
		assert_eq!(FOUNDERS.vested(total, LAUNCH + month * MONTH - 1), at(month - 1));
	}
	assert_eq!(at(48) - at(47), total - 35 * each);
	assert_eq!(at(48) - at(47), each + 20);
	assert_eq!(at(48), total);
}

#[test]
fn cliff_pays_nothing_itself() {
	let cliff = LAUNCH + 12 * MONTH;
	let tranches = Release::CliffTranches { cliff, tranches: 5, step: MONTH };
	let linear = Release::CliffLinear { cliff, length: 24 * MONTH };
	for release in [tranches, linear] {
		for now in [0, LAUNCH, cliff - 1, cliff] {
			assert_eq!(release.vested(50 * MILLION, now), 0);
		}
	}
	assert_eq!(tranches.vested(50 * MILLION, cliff + 1), 0);
	assert!(linear.vested(50 * MILLION, cliff + 1) > 0);
}

#[test]
fn daily_claims_over_two_years_total_exactly() {
	let cliff = LAUNCH + YEAR;
	let release = Release::CliffLinear { cliff, length: 730 * DAY };
	let (mut claimed, mut least, mut most) = (0, u128::MAX, 0);
	for day in 1..=730 {
		let claim = release.vested(80 * MILLION, cliff + day * DAY) - claimed;
		claimed += claim;
		least = least.min(claim);
		most = most.max(claim);
	}
	assert_eq!(claimed, 80 * MILLION);
	// No day is favoured by more than one unit.
	assert_eq!((least, most), (80 * MILLION / 730, 80 * MILLION / 730 + 1));
}

#[test]
fn fewer_units_than_tranches_come_with_the_last() {
	let release = Release::CliffTranches { cliff: 100, tranches: 10, step: 10 };
	assert_eq!(release.vested(9, 199), 0);
	assert_eq!(release.vested(9, 200), 9);
	assert_eq!(release.next_unlock(9, 0), NextUnlock::At { moment: 200, amount: 9 });
	assert_eq!(release.next_unlock(9, 150), NextUnlock::At { moment: 200, amount: 9 });
}

#[test]
fn validate_names_what_is_wrong() {
	use ReleaseError::*;
	let tranches = |cliff, tranches, step| Release::CliffTranches { cliff, tranches, step };
	let linear = |start, end| Release::Linear { start, end };
	let locked = |cliff, length| Release::CliffLinear { cliff, length };
	for (release, expected) in [
		(Release::Immediate, Ok(())),
		(linear(1, 2), Ok(())),
		(linear(2, 2), Err(ZeroLength)),
		(linear(2, 1), Err(EndBeforeStart)),
		(tranches(0, 1, 1), Ok(())),
		(tranches(0, 0, 1), Err(ZeroTranches)),
		(tranches(0, 1, 0), Err(ZeroStep)),
		(tranches(Moment::MAX - 10, 5, 2), Ok(())),
		(tranches(Moment::MAX - 10, 5, 3), Err(MomentOverflow)),
		(tranches(0, 3, Moment::MAX / 2), Err(MomentOverflow)),
		(locked(0, 1), Ok(())),
		(locked(0, 0), Err(ZeroLength)),
		(locked(1, Moment::MAX - 1), Ok(())),
		(locked(1, Moment::MAX), Err(MomentOverflow)),
		(Release::Curve(TO_2140), Ok(())),
		(Release::Curve(Halving { epoch: DAY, ..TO_2140 }), Err(TooManyEpochs)),
	] {
		assert_eq!(release.validate(), expected, "{release:?}");
	}
}

#[test]
fn end_is_the_last_moment_of_the_schedule() {
	assert_eq!(FOUNDERS.end(), Some(LAUNCH + 48 * MONTH));
	assert_eq!(Release::Linear { start: 1, end: 9 }.end(), Some(9));
	assert_eq!(Release::CliffLinear { cliff: 1, length: 9 }.end(), Some(10));
	assert_eq!(Release::Curve(TO_2140).end(), Some(END_OF_2140));
	let beyond = Release::CliffTranches { cliff: 1, tranches: 3, step: Moment::MAX / 2 };
	assert_eq!(beyond.end(), Some(Moment::MAX));
}

#[test]
fn next_unlock_of_tranches_is_the_next_tranche() {
	let total = 200 * MILLION;
	let each = total / 36;
	let month = |month: u64| LAUNCH + month * MONTH;
	let next = |now| FOUNDERS.next_unlock(total, now);
	assert_eq!(next(0), NextUnlock::At { moment: month(13), amount: each });
	assert_eq!(next(month(13) - 1), NextUnlock::At { moment: month(13), amount: each });
	assert_eq!(next(month(13)), NextUnlock::At { moment: month(14), amount: each });
	assert_eq!(next(month(46)), NextUnlock::At { moment: month(47), amount: each });
	assert_eq!(next(month(47)), NextUnlock::At { moment: month(48), amount: each + 20 });
	assert_eq!(next(month(48)), NextUnlock::Done);
	assert_eq!(FOUNDERS.next_unlock(0, 0), NextUnlock::Done);
}

#[test]
fn next_unlock_of_a_continuous_release_is_its_beginning_and_then_its_end() {
	for release in [
		Release::Linear { start: 100, end: 200 },
		Release::CliffLinear { cliff: 100, length: 100 },
		Release::Curve(Halving { start: 100, end: 200, epoch: 10 }),
	] {
		let next = |now| release.next_unlock(1_000, now);
		assert_eq!(next(99), NextUnlock::At { moment: 100, amount: 0 });
		assert_eq!(next(100), NextUnlock::Continuous { until: 200 });
		assert_eq!(next(199), NextUnlock::Continuous { until: 200 });
		assert_eq!(next(200), NextUnlock::Done);
	}
}

#[test]
fn refused_release_comes_due_at_its_end() {
	let release = Release::CliffTranches { cliff: 100, tranches: 0, step: 10 };
	assert_eq!([99, 100].map(|now| release.vested(7 * COIN, now)), [0, 7 * COIN]);
	let next = release.next_unlock(7 * COIN, 0);
	assert_eq!(next, NextUnlock::At { moment: 100, amount: 7 * COIN });
}
