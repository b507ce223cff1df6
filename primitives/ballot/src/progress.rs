//! The phases of a proposal: prepare, decide, confirm, enact, expire.
//!
//! Between two votes the tally stands still and the thresholds only fall. So the moment at which a
//! proposal begins to pass can be computed afterwards, and whoever asks, however late, finds the
//! same history: nothing depends on somebody being there in time.

use crate::{Curve, Moment, Power, Rules, Tally};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// How the votes ended.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub enum Outcome {
	/// It passed for the whole confirm period.
	#[codec(index = 0)]
	Approved {
		/// When that period was over.
		at: Moment,
	},
	/// It did not pass when its time was over.
	#[codec(index = 1)]
	Rejected {
		/// When its time was over, or when it ceased to pass after that.
		at: Moment,
	},
}

/// Where a proposal stands.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub enum Phase {
	/// It can be read and discussed.
	#[codec(index = 0)]
	Preparing {
		/// When votes are taken.
		until: Moment,
	},
	/// Votes are taken, and it does not pass.
	#[codec(index = 1)]
	Deciding {
		/// When it is rejected unless it passes.
		until: Moment,
	},
	/// Votes are taken, and it passes.
	#[codec(index = 2)]
	Confirming {
		/// When it is approved if it passes until then.
		until: Moment,
	},
	/// It did not pass.
	#[codec(index = 3)]
	Rejected,
	/// It passed and waits.
	#[codec(index = 4)]
	Enacting {
		/// When it may be executed.
		until: Moment,
	},
	/// It may be executed.
	#[codec(index = 5)]
	Executable {
		/// When it expires.
		until: Moment,
	},
	/// It passed and nobody executed it in time.
	#[codec(index = 6)]
	Expired,
}

/// What has been decided of a proposal so far.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Progress {
	/// When it was submitted.
	submitted: Moment,
	/// When the support was first enough.
	quorum: Option<Moment>,
	/// Since when it passes.
	passing: Option<Moment>,
	/// Whether there is more time, because something changed too late to be answered.
	extended: bool,
	/// How it ended.
	outcome: Option<Outcome>,
}

impl Progress {
	/// Of a proposal that is submitted now.
	pub fn new(submitted: Moment) -> Self {
		Self { submitted, quorum: None, passing: None, extended: false, outcome: None }
	}

	/// When the proposal was submitted.
	pub fn submitted(&self) -> Moment {
		self.submitted
	}

	/// Since when the proposal passes, as far as is known.
	pub fn passing(&self) -> Option<Moment> {
		self.passing
	}

	/// When the support was first enough, as far as is known.
	pub fn quorum(&self) -> Option<Moment> {
		self.quorum
	}

	/// How the votes ended, as far as is known.
	pub fn outcome(&self) -> Option<Outcome> {
		self.outcome
	}

	/// When votes are taken from.
	pub fn opens(&self, rules: &Rules) -> Moment {
		self.submitted.saturating_add(rules.prepare)
	}

	/// When it is rejected unless it passes, with the extension if there is one.
	pub fn closes(&self, rules: &Rules) -> Moment {
		let extension = if self.extended { rules.late.extend } else { 0 };
		self.opens(rules).saturating_add(rules.decide).saturating_add(extension)
	}

	/// From when on a change is so late that there is more time to answer it.
	fn late(rules: &Rules, opens: Moment) -> Moment {
		opens.saturating_add(rules.decide).saturating_sub(rules.late.within)
	}

	/// Finds out what has happened until `now`, the tally having been the same since last time.
	///
	/// To be called before every change of the tally, and by whoever wants to know.
	pub fn advance(&mut self, rules: &Rules, tally: &Tally, total: Power, now: Moment) {
		let opens = self.opens(rules);
		if self.outcome.is_some() || now < opens {
			return;
		}
		// What was not reached when the tally last changed is reached after that, if at all.
		let reached = |curve: &Curve, part, whole| {
			let after = curve.reached_after(part, whole, rules.decide)?;
			Some(opens.saturating_add(after))
		};
		let quorum = reached(&rules.support, tally.support, total);
		if self.quorum.is_none() {
			self.quorum = quorum.filter(|at| *at <= now && *at <= self.closes(rules));
			self.extended |= self.quorum.is_some_and(|at| at >= Self::late(rules, opens));
		}
		if self.passing.is_none() {
			let approval = reached(&rules.approval, tally.ayes, tally.sides());
			let both = quorum.zip(approval).map(|(quorum, approval)| quorum.max(approval));
			self.passing = both.filter(|at| *at <= now && *at <= self.closes(rules));
		}
		self.conclude(rules, now, self.closes(rules));
	}

	/// Takes note of a tally that has changed at `now`.
	///
	/// To be called after every change, and after [`advance`](Self::advance) with the tally before.
	pub fn recount(&mut self, rules: &Rules, tally: &Tally, total: Power, now: Moment) {
		if self.outcome.is_some() {
			return;
		}
		let opens = self.opens(rules);
		let elapsed = now.saturating_sub(opens);
		let reached = |curve: &Curve, part, whole| {
			Curve::reaches(curve.at(elapsed, rules.decide), part, whole)
		};
		let quorum = reached(&rules.support, tally.support, total);
		let passes = quorum && reached(&rules.approval, tally.ayes, tally.sides());
		let first = quorum && self.quorum.is_none();
		let ceases = self.passing.is_some() && !passes;
		self.extended |= (first || ceases) && now >= Self::late(rules, opens);
		if first {
			self.quorum = Some(now);
		}
		self.passing = if passes { self.passing.or(Some(now)) } else { None };
		// One that went on beyond its end because it passed is rejected when it ceases to.
		self.conclude(rules, now, now);
	}

	/// Where it stands at `now`, up to which everything has to be known.
	pub fn phase(&self, rules: &Rules, now: Moment) -> Phase {
		match (self.outcome, self.passing) {
			(Some(Outcome::Rejected { .. }), _) => Phase::Rejected,
			(Some(Outcome::Approved { at }), _) => {
				let enacts = at.saturating_add(rules.enact);
				let expires = enacts.saturating_add(rules.window);
				match now {
					now if now < enacts => Phase::Enacting { until: enacts },
					now if now < expires => Phase::Executable { until: expires },
					_ => Phase::Expired,
				}
			}
			(None, _) if now < self.opens(rules) => Phase::Preparing { until: self.opens(rules) },
			(None, Some(since)) => Phase::Confirming { until: since.saturating_add(rules.confirm) },
			(None, None) => Phase::Deciding { until: self.closes(rules) },
		}
	}

	/// Ends it if its time is over by `now`. A rejection is dated `rejected`.
	fn conclude(&mut self, rules: &Rules, now: Moment, rejected: Moment) {
		self.outcome = match self.passing.map(|since| since.saturating_add(rules.confirm)) {
			Some(at) if at <= now => Some(Outcome::Approved { at }),
			None if self.closes(rules) <= now => Some(Outcome::Rejected { at: rejected }),
			_ => None,
		};
	}
}
