//! The same decisions made slowly: moment by moment, amount by amount, in integers of any size.

use crate::{Curve, Moment, Outcome, Power, Ramp, Rules, Slot, Tally, WHOLE};
use num_bigint::BigUint;

pub fn big(power: Power) -> BigUint {
	BigUint::from_bytes_le(&power.to_little_endian())
}

/// The power of one amount, by counting steps.
pub fn power(ramp: &Ramp, amount: u128, joined: Slot, slot: Slot) -> BigUint {
	let mut steps = 0u32;
	let mut at = joined;
	while at < slot && steps < u32::from(ramp.steps) {
		at += 1;
		steps += 1;
	}
	if steps < u32::from(ramp.delay) {
		steps = 0;
	}
	BigUint::from(amount) * steps
}

/// Whether a part reaches a threshold after some of a period. Compared as fractions, with the
/// threshold rounded up to whole parts only in the end.
pub fn reaches(
	curve: &Curve,
	elapsed: Moment,
	length: Moment,
	part: &BigUint,
	all: &BigUint,
) -> bool {
	if *all == BigUint::ZERO {
		return false;
	}
	let (from, to) = (BigUint::from(curve.from()), BigUint::from(curve.to()));
	let elapsed = elapsed.min(length);
	let (passed, of) = match *curve {
		Curve::Linear { .. } => (BigUint::from(elapsed), BigUint::from(length)),
		Curve::Stepped { steps, .. } => {
			let done = (1..=u64::from(steps))
				.filter(|step| {
					BigUint::from(*step) * length <= BigUint::from(elapsed) * u64::from(steps)
				})
				.count();
			(BigUint::from(done), BigUint::from(steps))
		}
	};
	// from × of - (from - to) × passed, over of, is the threshold before rounding.
	let exact = &from * &of - (from - to) * passed;
	let threshold = (&exact + (&of - 1u8)) / &of;
	part * WHOLE >= threshold * all
}

/// What becomes of a proposal, by looking at every moment. Votes are the tallies from a moment on,
/// in order of time; those outside the time of voting do nothing.
pub fn outcome(
	rules: &Rules,
	submitted: Moment,
	total: Power,
	votes: &[(Moment, Tally)],
	now: Moment,
) -> Option<Outcome> {
	let opens = submitted + rules.prepare;
	let regular = opens + rules.decide;
	let (mut closes, mut quorum, mut since) = (regular, false, None);
	let mut tally = Tally::default();
	let total = big(total);
	for at in opens..=now {
		let passes = |tally: &Tally| {
			let elapsed = at - opens;
			let sides = big(tally.ayes) + big(tally.nays);
			let support =
				reaches(&rules.support, elapsed, rules.decide, &big(tally.support), &total);
			let approval =
				reaches(&rules.approval, elapsed, rules.decide, &big(tally.ayes), &sides);
			(support, support && approval)
		};
		// First what time has done, then the votes of this moment, one after the other.
		let arrived = votes.iter().filter(|(moment, _)| *moment == at).map(|(_, tally)| *tally);
		for next in core::iter::once(tally).chain(arrived) {
			tally = next;
			let (supported, passing) = passes(&tally);
			if supported && !quorum && at <= closes {
				quorum = true;
				if at + rules.late.within >= regular {
					closes = regular + rules.late.extend;
				}
			}
			if since.is_some() && !passing && at + rules.late.within >= regular {
				closes = regular + rules.late.extend;
			}
			since = match (passing, since) {
				(true, None) if at <= closes => Some(at),
				(true, since) => since,
				(false, _) => None,
			};
			match since {
				Some(since) if since + rules.confirm <= at => {
					return Some(Outcome::Approved { at: since + rules.confirm });
				}
				None if at >= closes => return Some(Outcome::Rejected { at }),
				_ => {}
			}
		}
	}
	None
}
