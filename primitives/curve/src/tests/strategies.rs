//! Schedules, amounts and moments to try: small ones, where every edge is met, real ones, and the
//! largest there are.

use crate::{economy::COIN, time::YEAR, Halving, Moment, Release, MAX_EPOCHS};
use proptest::{collection::vec, prelude::*};

pub fn moment() -> impl Strategy<Value = Moment> {
	prop_oneof![
		0..200u64,
		0..200 * YEAR,
		any::<Moment>(),
		(Moment::MAX - 200)..=Moment::MAX,
		Just(Moment::MAX),
	]
}

pub fn amount() -> impl Strategy<Value = u128> {
	prop_oneof![0..200u128, 0..=2_000_000_000 * COIN, any::<u128>(), Just(u128::MAX)]
}

/// Any schedule that can be written down, most of them invalid in some way.
pub fn any_release() -> impl Strategy<Value = Release> {
	let count = || prop_oneof![0..5u32, any::<u32>()];
	prop_oneof![
		Just(Release::Immediate),
		(moment(), moment()).prop_map(|(start, end)| Release::Linear { start, end }),
		(moment(), count(), moment()).prop_map(|(cliff, tranches, step)| Release::CliffTranches {
			cliff,
			tranches,
			step
		}),
		(moment(), moment()).prop_map(|(cliff, length)| Release::CliffLinear { cliff, length }),
		(moment(), moment(), moment()).prop_map(|(start, end, epoch)| Release::Curve(Halving {
			start,
			end,
			epoch
		})),
		valid_release(),
	]
}

/// Schedules that cannot be followed.
pub fn refused_release() -> impl Strategy<Value = Release> {
	any_release().prop_filter("it can be followed", |release| release.validate().is_err())
}

/// Schedules that can be followed.
pub fn valid_release() -> impl Strategy<Value = Release> {
	prop_oneof![
		1 => Just(Release::Immediate),
		3 => period().prop_map(|(start, end)| Release::Linear { start, end }),
		3 => period().prop_map(|(cliff, end)| Release::CliffLinear { cliff, length: end - cliff }),
		4 => (moment(), 1..200u32, moment()).prop_map(|(cliff, tranches, step)| {
			let step = (step / u64::from(tranches)).max(1);
			let cliff = cliff.min(Moment::MAX - step * u64::from(tranches));
			Release::CliffTranches { cliff, tranches, step }
		}),
		4 => valid_halving().prop_map(Release::Curve),
	]
}

pub fn valid_halving() -> impl Strategy<Value = Halving> {
	(period(), 1..=MAX_EPOCHS, 0..3u64).prop_map(|((start, end), epochs, longer)| {
		let epoch = (end - start).div_ceil(epochs).saturating_add(longer);
		Halving { start, end, epoch }
	})
}

/// A start and a later end.
fn period() -> impl Strategy<Value = (Moment, Moment)> {
	(moment(), moment()).prop_map(|(one, other)| {
		let start = one.min(other).min(Moment::MAX - 1);
		(start, one.max(other).max(start + 1))
	})
}

/// A number of 65536ths of a length, rounded down.
pub fn part_of(length: Moment, part: u16) -> Moment {
	let part = (u128::from(length) * u128::from(part)) >> 16;
	part.try_into().expect("a part of a length is no longer than it")
}

/// A way to choose a moment that matters to a schedule.
#[derive(Clone, Copy, Debug)]
pub enum Pick {
	/// Any moment.
	Anywhere(Moment),
	/// Part way through the schedule, in 65536ths.
	Within(u16),
	/// Close to the beginning of a tranche or an epoch.
	Near(u8, i8),
}

pub fn picks() -> impl Strategy<Value = Vec<Pick>> {
	let pick = prop_oneof![
		moment().prop_map(Pick::Anywhere),
		any::<u16>().prop_map(Pick::Within),
		(0..210u8, -2..=2i8).prop_map(|(stride, offset)| Pick::Near(stride, offset)),
	];
	vec(pick, 1..12)
}

/// The moments picked for a schedule, in order.
pub fn moments(release: &Release, picks: &[Pick]) -> Vec<Moment> {
	let (begin, stride) = match *release {
		Release::Immediate => (0, 1),
		Release::Linear { start, end } => (start, end.saturating_sub(start)),
		Release::CliffTranches { cliff, step, .. } => (cliff, step),
		Release::CliffLinear { cliff, length } => (cliff, length),
		Release::Curve(curve) => (curve.start, curve.epoch),
	};
	let length = release.end().unwrap_or(begin).saturating_sub(begin);
	let mut moments: Vec<_> = picks
		.iter()
		.map(|pick| match *pick {
			Pick::Anywhere(moment) => moment,
			Pick::Within(part) => begin + part_of(length, part),
			Pick::Near(count, offset) => begin
				.saturating_add(stride.saturating_mul(count.into()))
				.saturating_add_signed(offset.into()),
		})
		.collect();
	moments.sort_unstable();
	moments
}
