//! The same schedules computed slowly: step by step, in integers of any size, with the amount cut
//! so fine beforehand that every division inside a curve is exact.

use crate::{Halving, Moment, Release};
use num_bigint::BigUint;

/// What a valid schedule has released.
pub fn vested(release: &Release, amount: u128, now: Moment) -> u128 {
	match *release {
		Release::Immediate => amount,
		Release::Linear { start, end } => evenly(amount, start, end, now),
		Release::CliffLinear { cliff, length } => evenly(amount, cliff, cliff + length, now),
		Release::CliffTranches { cliff, tranches, step } => {
			in_tranches(amount, cliff, tranches, step, now)
		}
		Release::Curve(curve) => halving(&curve, amount, now),
	}
}

/// How many epochs a valid curve has.
pub fn epochs(curve: &Halving) -> usize {
	epoch_bounds(curve).len()
}

/// Walks epoch by epoch and pays each what it is due.
pub fn halving(curve: &Halving, total: u128, now: Moment) -> u128 {
	let bounds = epoch_bounds(curve);
	// Divisible by two once per epoch, and by the length of a full epoch and of the last one.
	let mut grain = BigUint::from(1u8) << bounds.len();
	for (from, to) in bounds.first().into_iter().chain(bounds.last()) {
		grain *= to - from;
	}
	let mut rest = BigUint::from(total) * &grain;
	let mut released = BigUint::ZERO;
	for (index, (from, to)) in bounds.iter().enumerate() {
		let is_last = index + 1 == bounds.len();
		let pay = if is_last { rest.clone() } else { &rest / 2u8 };
		rest -= &pay;
		if now >= *to {
			released += pay;
		} else {
			released += pay * now.saturating_sub(*from) / (to - from);
			break;
		}
	}
	small(released / grain)
}

/// From and to of every epoch. The last one ends where the curve does.
fn epoch_bounds(curve: &Halving) -> Vec<(Moment, Moment)> {
	let mut bounds = Vec::new();
	let mut from = curve.start;
	while from < curve.end {
		let to = from.saturating_add(curve.epoch).min(curve.end);
		bounds.push((from, to));
		from = to;
	}
	bounds
}

fn in_tranches(amount: u128, cliff: Moment, tranches: u32, step: Moment, now: Moment) -> u128 {
	let mut paid = 0;
	let mut due = cliff;
	for tranche in 1..=tranches {
		due += step;
		if now >= due {
			paid += if tranche == tranches { amount - paid } else { amount / u128::from(tranches) };
		}
	}
	paid
}

fn evenly(amount: u128, start: Moment, end: Moment, now: Moment) -> u128 {
	let elapsed = now.clamp(start, end) - start;
	small(BigUint::from(amount) * elapsed / (end - start))
}

/// What no schedule may exceed fits where the amount did.
pub fn small(number: BigUint) -> u128 {
	number.try_into().expect("more was released than there is")
}
