//! When an election begins and in which phase it is.

use crate::{
	Config, Election, Error, Event, Incumbent, NextElection, Pallet, Phase, Running, Stage, Stakes,
};
use frame_support::{
	ensure,
	traits::{EnsureOrigin, Time},
};
use frame_system::ensure_signed;
use hanse_ballot::{Moment, Power};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// What the clock says.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// From when on anybody can open an election: it is counted when the term ends.
	pub(crate) fn opens_from() -> Moment {
		let until = Incumbent::<T>::get().map(|committee| committee.until);
		until.unwrap_or(0).saturating_sub(Self::periods().election())
	}

	/// Opens an election.
	pub(crate) fn do_open(origin: T::RuntimeOrigin) -> DispatchResult {
		// A referendum can at any time.
		let governs = T::RecallOrigin::ensure_origin(origin.clone()).is_ok();
		if !governs {
			ensure_signed(origin)?;
		}
		ensure!(!Running::<T>::exists(), Error::<T>::ElectionRunning);
		let now = Self::now();
		ensure!(governs || now >= Self::opens_from(), Error::<T>::TooEarly);
		let number = NextElection::<T>::get().max(1);
		NextElection::<T>::put(number.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		let periods = Self::periods();
		let commits = now.saturating_add(periods.candidacy);
		let reveals = commits.saturating_add(periods.commit);
		let election = Election {
			number,
			opened: now,
			commits,
			reveals,
			counts: reveals.saturating_add(periods.reveal),
			total: T::Stakes::total_at(now),
			voters: 0,
			revealed: 0,
			power: Power::zero(),
			stage: Stage::Voting,
		};
		Running::<T>::put(election);
		Self::deposit_event(Event::Opened { election: number, total: election.total });
		Ok(())
	}

	/// The election, if candidates can stand.
	pub(crate) fn in_candidacy() -> Result<Election, DispatchError> {
		let open = Running::<T>::get().filter(|election| Self::now() < election.commits);
		Ok(open.ok_or(Error::<T>::NotCandidacy)?)
	}

	/// The election, if voters can commit to ballots.
	pub(crate) fn in_commit() -> Result<Election, DispatchError> {
		let now = Self::now();
		let open = Running::<T>::get()
			.filter(|election| (election.commits..election.reveals).contains(&now));
		Ok(open.ok_or(Error::<T>::NotCommitting)?)
	}

	/// The election, if voters can reveal ballots.
	pub(crate) fn in_reveal() -> Result<Election, DispatchError> {
		let now = Self::now();
		let open = Running::<T>::get()
			.filter(|election| (election.reveals..election.counts).contains(&now));
		Ok(open.ok_or(Error::<T>::NotRevealing)?)
	}

	/// The election, if it is to be counted or cleared.
	pub(crate) fn in_count() -> Result<Election, DispatchError> {
		let over = Running::<T>::get().filter(|election| Self::now() >= election.counts);
		Ok(over.ok_or(Error::<T>::NotCounting)?)
	}

	/// Where the election is now.
	pub(crate) fn phase_now() -> Phase {
		let Some(election) = Running::<T>::get() else {
			return Phase::Closed { from: Self::opens_from() };
		};
		let now = Self::now();
		match election.stage {
			Stage::Voting if now < election.commits => Phase::Candidacy { until: election.commits },
			Stage::Voting if now < election.reveals => {
				Phase::Committing { until: election.reveals }
			}
			Stage::Voting if now < election.counts => Phase::Revealing { until: election.counts },
			Stage::Voting | Stage::Counting => Self::counting_now(&election),
			Stage::Clearing { next } => {
				Phase::Clearing { pages: election.pages().saturating_sub(next) }
			}
		}
	}
}
