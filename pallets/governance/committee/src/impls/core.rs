//! The five, and what three of them can do.

use crate::{
	Action, ActionOf, CommitteeOf, Config, CoreMember, CoreMembers, CoreMembersOf, Error, Event,
	Incumbent, Intent, Listed, Pallet, PalletName, Pause, Paused, Upgrades, Whitelisted, CORE,
	CORE_NEEDED,
};
use frame_support::{
	ensure,
	traits::{ConstU32, Contains, EnsureOrigin},
	BoundedVec,
};
use frame_system::ensure_signed;
use hanse_ballot::Moment;
use hanse_election::Approvals;
use sp_runtime::{
	DispatchError::{self, Corruption},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// Votes for core members, in the place of what was voted before.
	pub(crate) fn do_vote_core(
		who: T::AccountId,
		choices: BoundedVec<T::AccountId, ConstU32<CORE>>,
	) -> DispatchResult {
		let mut committee = Self::seated(&who)?;
		let mut places = Approvals::NONE;
		for choice in &choices {
			let seat = committee.seat(choice).ok_or(Error::<T>::NotRepresentative)?;
			places = places.with(seat.place);
		}
		committee.seat_mut(&who).ok_or(Corruption)?.core = places;
		Incumbent::<T>::put(committee);
		Self::deposit_event(Event::CoreVoted { who, choices });
		Ok(())
	}

	/// Makes those core members who are wanted now.
	pub(crate) fn do_seat_core() -> DispatchResult {
		let mut committee = Self::in_office()?;
		let now = Self::now();
		ensure!(now >= committee.core_from, Error::<T>::TooEarly);
		let voted = committee.seats.iter().filter(|seat| !seat.core.is_empty()).count();
		ensure!(committee.is_majority(voted), Error::<T>::TooFewVotes);
		let former = CoreMembers::<T>::get();
		let wanted = committee.wanted_core();
		let same = former.iter().map(|member| &member.who).eq(&wanted);
		ensure!(!same, Error::<T>::NothingChanged);
		let mut members = CoreMembersOf::<T>::new();
		for who in &wanted {
			// Who stays keeps what it has approved of.
			let stays = former.iter().find(|member| member.who == *who).cloned();
			let member = stays.unwrap_or_else(|| CoreMember::new(who.clone()));
			members.try_push(member).map_err(|_| Corruption)?;
		}
		CoreMembers::<T>::put(members);
		committee.core_from = now.saturating_add(Self::periods().core);
		Incumbent::<T>::put(committee);
		let members = wanted.try_into().map_err(|_| Corruption)?;
		Self::deposit_event(Event::CoreSeated { members });
		Ok(())
	}

	/// Names somebody as chief, or nobody.
	pub(crate) fn do_name_chief(who: T::AccountId, chief: Option<T::AccountId>) -> DispatchResult {
		let mut committee = Self::seated(&who)?;
		let before = committee.chief();
		committee.seat_mut(&who).ok_or(Corruption)?.chief = chief.clone();
		Self::deposit_event(Event::ChiefNamed { who, chief });
		Self::report_chief(before, &committee);
		Incumbent::<T>::put(committee);
		Ok(())
	}

	/// Reports whom the representatives want as chief, if it was somebody else before.
	pub(crate) fn report_chief(before: Option<T::AccountId>, committee: &CommitteeOf<T>) {
		let chief = committee.chief();
		if chief != before {
			Self::deposit_event(Event::ChiefChanged { chief });
		}
	}

	/// Approves of an action as a core member, and carries it out if enough do.
	pub(crate) fn do_approve(who: T::AccountId, action: ActionOf<T>) -> DispatchResult {
		Self::in_office()?;
		let now = Self::now();
		let mut members = CoreMembers::<T>::get();
		let member = members.iter_mut().find(|member| member.who == who);
		let member = member.ok_or(Error::<T>::NotCore)?;
		Self::ensure_possible(&action, now)?;
		member.intents.retain(|intent| now < intent.until);
		ensure!(!member.approves(&action, now), Error::<T>::AlreadyApproved);
		let until = now.saturating_add(Self::periods().intent);
		let intent = Intent { action: action.clone(), until };
		member.intents.try_push(intent).map_err(|_| Error::<T>::TooManyIntents)?;
		let approvals = members.iter().filter(|one| one.approves(&action, now)).count();
		let approvals = u32::try_from(approvals).map_err(|_| Corruption)?;
		Self::deposit_event(Event::Approved { who, action: action.clone(), approvals });
		if approvals >= CORE_NEEDED {
			for member in members.iter_mut() {
				member.intents.retain(|intent| intent.action != action);
			}
			Self::carry_out(action, now)?;
		}
		CoreMembers::<T>::put(members);
		Ok(())
	}

	/// Takes back an approval that has led to nothing yet.
	pub(crate) fn do_revoke(who: T::AccountId, action: ActionOf<T>) -> DispatchResult {
		CoreMembers::<T>::try_mutate(|members| {
			let member = members.iter_mut().find(|member| member.who == who);
			let member = member.ok_or(Error::<T>::NotCore)?;
			let before = member.intents.len();
			member.intents.retain(|intent| intent.action != action);
			ensure!(member.intents.len() < before, Error::<T>::NotApproved);
			Self::deposit_event(Event::Revoked { who, action });
			Ok(())
		})
	}

	/// Whether an action could be carried out now.
	fn ensure_possible(action: &ActionOf<T>, now: Moment) -> DispatchResult {
		match action {
			Action::Upgrade(hash) => {
				ensure!(!Self::is_whitelisted(hash), Error::<T>::AlreadyWhitelisted);
			}
			Action::Pause(name) => {
				ensure!(T::Pausable::contains(name), Error::<T>::NotPausable);
				let between = Self::periods().between_pauses;
				let recent = Paused::<T>::get()
					.is_some_and(|pause| now < pause.since.saturating_add(between));
				ensure!(!recent, Error::<T>::PausedRecently);
			}
			Action::Unpause(name) => ensure!(Self::is_paused(name), Error::<T>::NotPaused),
		}
		Ok(())
	}

	/// Does what enough core members want. Nothing of it moves money.
	fn carry_out(action: ActionOf<T>, now: Moment) -> DispatchResult {
		match action {
			Action::Upgrade(hash) => {
				let until = now.saturating_add(Self::periods().whitelist);
				Whitelisted::<T>::try_mutate(|list| {
					list.retain(|listed| now < listed.until);
					let listed = Listed { hash, until };
					list.try_push(listed).map_err(|_| Error::<T>::TooManyWhitelisted)
				})?;
				Self::deposit_event(Event::HashWhitelisted { hash, until });
			}
			Action::Pause(name) => {
				let until = now.saturating_add(Self::periods().pause);
				Paused::<T>::put(Pause { name: name.clone(), since: now, until });
				Self::deposit_event(Event::PalletPaused { name, until });
			}
			Action::Unpause(name) => Self::end_pause(name, now),
		}
		Ok(())
	}

	/// Ends a pause. When it began is still remembered.
	fn end_pause(name: PalletName, now: Moment) {
		Paused::<T>::mutate_extant(|pause| pause.until = now);
		Self::deposit_event(Event::PalletUnpaused { name });
	}

	/// Ends a pause by referendum, or approves of that as a core member.
	pub(crate) fn do_unpause(origin: T::RuntimeOrigin, name: PalletName) -> DispatchResult {
		if T::UnpauseOrigin::ensure_origin(origin.clone()).is_ok() {
			ensure!(Self::is_paused(&name), Error::<T>::NotPaused);
			Self::end_pause(name, Self::now());
			return Ok(());
		}
		Self::do_approve(ensure_signed(origin)?, Action::Unpause(name))
	}

	/// Authorises an upgrade that is whitelisted.
	pub(crate) fn do_enact_whitelisted(hash: T::Hash) -> Result<(), DispatchError> {
		ensure!(Self::is_whitelisted(&hash), Error::<T>::NotWhitelisted);
		Whitelisted::<T>::mutate(|list| list.retain(|listed| listed.hash != hash));
		T::Upgrades::authorize(hash)?;
		Self::deposit_event(Event::WhitelistedEnacted { hash });
		Ok(())
	}

	/// Whether the core considers an upgrade urgent.
	pub fn is_whitelisted(hash: &T::Hash) -> bool {
		let now = Self::now();
		Whitelisted::<T>::get().iter().any(|listed| listed.hash == *hash && now < listed.until)
	}

	/// Whether a pallet is paused, for the filter of calls. One read, and no more when it is not.
	pub fn is_paused(name: &[u8]) -> bool {
		Paused::<T>::get()
			.is_some_and(|pause| pause.name.as_slice() == name && Self::now() < pause.until)
	}
}
