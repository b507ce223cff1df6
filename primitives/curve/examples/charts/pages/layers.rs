//! What a chart shows: one layer per bucket, stacked.

use super::calendar::LAUNCH;
use hanse_curve::{
	economy::{Bucket, Economy},
	Moment, Release,
};
use std::collections::BTreeSet;

/// A bucket in a stack.
#[derive(Debug)]
pub struct Layer {
	pub bucket: Bucket,
	/// None for a bucket that is sold or budgeted.
	pub release: Option<Release>,
	/// Its edges: at each moment what lies below it, and that with its own amount on top.
	pub edges: Vec<(Moment, u128, u128)>,
}

/// The buckets of an economy from the bottom up, until a moment: first those without a schedule,
/// then the others, those released sooner below.
pub fn layers(economy: &Economy, until: Moment) -> Vec<Layer> {
	let mut buckets: Vec<_> =
		economy.buckets.iter().map(|bucket| (*bucket, bucket.release(LAUNCH))).collect();
	buckets.sort_by_key(|(_, release)| release.map(|release| release.end()));

	let mut moments = BTreeSet::from([LAUNCH, until]);
	let releases = buckets.iter().filter_map(|(_, release)| *release);
	moments.extend(releases.flat_map(|release| turns(&release, until)));

	let mut below = vec![0; moments.len()];
	let mut stack = Vec::new();
	for (bucket, release) in buckets {
		let mut edges = Vec::new();
		for (moment, below) in moments.iter().zip(below.iter_mut()) {
			let above = *below + available(&bucket, *moment);
			edges.push((*moment, *below, above));
			*below = above;
		}
		stack.push(Layer { bucket, release, edges });
	}
	stack
}

/// How much of a bucket is out of its schedule. A bucket without one is in the hands of those who
/// sell or budget it from the launch on.
pub fn available(bucket: &Bucket, moment: Moment) -> u128 {
	let release = bucket.release(LAUNCH);
	release.map_or(bucket.amount, |release| release.vested(bucket.amount, moment))
}

/// The moments up to `until` between which a release is a straight line. A step is two of them: it
/// happens within a millisecond.
pub fn turns(release: &Release, until: Moment) -> Vec<Moment> {
	let mut turns = match *release {
		Release::Immediate => Vec::new(),
		Release::Linear { start, end } => vec![start, end],
		Release::CliffLinear { cliff, length } => vec![cliff, cliff + length],
		Release::CliffTranches { cliff, tranches, step } => {
			let due = (1..=u64::from(tranches)).map(|tranche| cliff + tranche * step);
			due.flat_map(|due| [due - 1, due]).collect()
		}
		Release::Curve(_) => epochs(release),
	};
	turns.retain(|turn| *turn <= until);
	turns
}

/// Where the epochs of a curve begin, and its end.
pub fn epochs(release: &Release) -> Vec<Moment> {
	let Release::Curve(curve) = *release else { return Vec::new() };
	let mut bounds = Vec::new();
	let mut bound = curve.start;
	while bound < curve.end {
		bounds.push(bound);
		bound += curve.epoch;
	}
	bounds.push(curve.end);
	bounds
}
