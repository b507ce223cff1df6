//! Communities and their tracks.

use crate::{
	Balance, Communities, Community, CommunityId, CommunityOf, Config, Error, Event,
	GenesisCommunityOf, Members, NextCommunity, Pallet, Settings, SettingsOf, Spendings, Stakes,
	StorageDeposit, Track, TrackId, TrackKind, TrackList, Tracks, CHAIN, MAX_COHORTS, MAX_WAIT,
	ROOT_TRACK,
};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Contains, EnsureOriginWithArg, Get, Time},
};
use hanse_ballot::{Conviction, Moment};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// What the clock says.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// The community of that number.
	pub(crate) fn community(id: CommunityId) -> Result<CommunityOf<T>, DispatchError> {
		Ok(Communities::<T>::get(id).ok_or(Error::<T>::CommunityNotFound)?)
	}

	/// The track of that number.
	pub(crate) fn track(community: CommunityId, track: TrackId) -> Result<Track, DispatchError> {
		Ok(Tracks::<T>::get(community, track).ok_or(Error::<T>::TrackNotFound)?)
	}

	/// Changes a community.
	pub(crate) fn with_community(
		id: CommunityId,
		change: impl FnOnce(&mut CommunityOf<T>) -> Option<()>,
	) -> DispatchResult {
		let mut community = Self::community(id)?;
		change(&mut community).ok_or(ArithmeticError::Overflow)?;
		Communities::<T>::insert(id, community);
		Ok(())
	}

	/// Makes a community.
	pub(crate) fn do_create(
		creator: T::AccountId,
		settings: SettingsOf<T>,
		tracks: TrackList,
	) -> DispatchResult {
		// The chain itself comes from the genesis, whether it has one or not.
		let id = NextCommunity::<T>::get().max(CHAIN.saturating_add(1));
		NextCommunity::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		let deposit = Self::take_deposit(creator.clone(), T::CommunityDeposit::get())?;
		let amount = deposit.amount;
		Self::insert_community(id, settings, &tracks, Some(deposit))?;
		let treasury = Self::treasury(id);
		Self::deposit_event(Event::Created { community: id, creator, treasury, deposit: amount });
		Ok(())
	}

	/// Makes the community that is the chain itself, without its stakes.
	pub(crate) fn do_genesis(chain: &GenesisCommunityOf<T>) -> DispatchResult {
		let chain = chain.clone();
		let settings = Settings {
			name: chain.name.into_bytes().try_into().map_err(|_| Error::<T>::NoName)?,
			asset: chain.asset,
			min_stake: chain.min_stake,
			floor: chain.floor,
			ramp: chain.ramp,
			unbonding: chain.unbonding,
			max_conviction: chain.max_conviction,
			lock_period: chain.lock_period,
		};
		let tracks = chain.tracks.try_into().map_err(|_| Error::<T>::TrackNotFound)?;
		Self::insert_community(CHAIN, settings, &tracks, None)
	}

	/// Enters a stake of full age.
	pub(crate) fn do_genesis_stake(who: &T::AccountId, amount: Balance) -> DispatchResult {
		let mut community = Self::community(CHAIN)?;
		let mut member = match Members::<T>::get(CHAIN, who) {
			Some(member) => member,
			None => Self::enter_member(CHAIN, &community, who)?,
		};
		if member.lots.is_empty() {
			community.members =
				community.members.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		}
		member.lots.add_old(amount).map_err(Self::lots_error)?;
		let enough = amount > 0 && member.lots.total() >= community.settings.min_stake;
		ensure!(enough, Error::<T>::StakeTooSmall);
		Self::hold_stake(&community.settings.asset, who, amount)?;
		let mut all = Stakes::<T>::get(CHAIN);
		all.add_old(amount).map_err(Self::pool_error)?;
		Stakes::<T>::insert(CHAIN, all);
		Members::<T>::insert(CHAIN, who, member);
		Communities::<T>::insert(CHAIN, community);
		Ok(())
	}

	/// Enters a community and its tracks.
	fn insert_community(
		id: CommunityId,
		settings: SettingsOf<T>,
		tracks: &TrackList,
		creator: Option<StorageDeposit<T::AccountId>>,
	) -> DispatchResult {
		Self::ensure_tracks(id, tracks)?;
		let longest = longest(tracks);
		let community =
			Community { settings, creator, longest, first: 0, members: 0, proposals: 0 };
		Self::put_rules(id, community, tracks)
	}

	/// Stores a community and its tracks, if its settings make sense.
	fn put_rules(id: CommunityId, community: CommunityOf<T>, tracks: &TrackList) -> DispatchResult {
		Self::ensure_settings(&community)?;
		Communities::<T>::insert(id, community);
		for (track, number) in tracks.iter().zip(0..) {
			Tracks::<T>::insert::<_, TrackId, _>(id, number, track);
		}
		Ok(())
	}

	/// Changes the rules of a community.
	pub(crate) fn do_amend(
		origin: T::RuntimeOrigin,
		id: CommunityId,
		settings: SettingsOf<T>,
		tracks: TrackList,
	) -> DispatchResult {
		T::AmendOrigin::ensure_origin(origin, &id)?;
		let mut community = Self::community(id)?;
		let last = &community.settings;
		let counted = (&last.asset, last.ramp) == (&settings.asset, settings.ramp);
		ensure!(counted, Error::<T>::HistoryFixed);
		ensure!(settings.unbonding >= last.unbonding, Error::<T>::UnbondingTooShort);
		Self::ensure_tracks(id, &tracks)?;
		// An origin names its track by number, and has to mean what it meant.
		let kept = Tracks::<T>::iter_prefix(id).all(|(number, last)| {
			tracks.get(usize::from(number)).is_some_and(|track| track.kind == last.kind)
		});
		ensure!(kept, Error::<T>::TrackFixed);
		// What was put together by the rules until now stays so, and proposals that keep these
		// rules may take as long as they said.
		community.first = community.measurable(Self::now());
		community.longest = community.longest.max(longest(&tracks));
		community.settings = settings;
		Self::put_rules(id, community, &tracks)?;
		Self::deposit_event(Event::Amended { community: id });
		Ok(())
	}

	/// Whether the tracks make sense.
	fn ensure_tracks(id: CommunityId, tracks: &TrackList) -> DispatchResult {
		ensure!(!tracks.is_empty(), Error::<T>::NoTracks);
		for (number, track) in tracks.iter().enumerate() {
			let is_root = id == CHAIN && number == usize::from(ROOT_TRACK);
			ensure!((track.kind == TrackKind::Root) == is_root, Error::<T>::RootMisplaced);
			// Who changes the rules of the root track can make any decision.
			let changes = track.kind == TrackKind::Rules;
			ensure!(!(changes && id == CHAIN), Error::<T>::RulesMisplaced);
			ensure!(track.deposit >= T::MinDeposit::get(), Error::<T>::DepositTooSmall);
			track.rules.validate().map_err(Error::<T>::from)?;
			track.limit.validate().map_err(Error::<T>::from)?;
		}
		Ok(())
	}

	/// Whether the settings make sense, and every stake stays until its votes are over.
	fn ensure_settings(community: &CommunityOf<T>) -> DispatchResult {
		let Settings {
			name, asset, min_stake, ramp, unbonding, max_conviction, lock_period, ..
		} = &community.settings;
		ensure!(!name.is_empty(), Error::<T>::NoName);
		ensure!(T::Assets::asset_exists(asset.clone()), Error::<T>::UnknownAsset);
		// What the entry of a member costs, in deposit or in stake.
		let minimum = match *asset == T::NativeAsset::get() {
			true => T::MemberDeposit::get().max(1),
			false => 1,
		};
		let minimum = T::Assets::minimum_balance(asset.clone()).max(minimum);
		ensure!(*min_stake >= minimum, Error::<T>::StakeTooSmall);
		ramp.validate().map_err(Error::<T>::from)?;
		ensure!(community.window() <= MAX_COHORTS, Error::<T>::RampTooFine);
		ensure!(*unbonding > community.longest, Error::<T>::UnbondingTooShort);
		ensure!((*unbonding).max(*lock_period) <= MAX_WAIT, Error::<T>::WaitTooLong);
		let known = Conviction::new(*max_conviction).is_some();
		let periods = *max_conviction == 0 || *lock_period > 0;
		ensure!(known && periods, Error::<T>::ConvictionOutOfRange);
		Ok(())
	}

	/// Ends a community that nobody uses.
	pub(crate) fn do_dissolve(creator: T::AccountId, id: CommunityId) -> DispatchResult {
		let community = Self::community(id)?;
		let deposit = community.creator.filter(|deposit| deposit.payer == creator);
		let deposit = deposit.ok_or(Error::<T>::NotCreator)?;
		// Members include those whose stake waits or whose votes nobody has unlocked.
		let empty = Members::<T>::iter_prefix(id).next().is_none();
		let idle = empty && community.proposals == 0 && !T::InUse::contains(&id);
		ensure!(idle, Error::<T>::StillInUse);
		let treasury = Self::treasury(id);
		for asset in [T::NativeAsset::get(), community.settings.asset] {
			let funds = T::Assets::total_balance(asset, &treasury);
			ensure!(funds == 0, Error::<T>::TreasuryNotEmpty);
		}
		Communities::<T>::remove(id);
		Stakes::<T>::remove(id);
		for track in 0..=TrackId::MAX {
			if Tracks::<T>::take(id, track).is_none() {
				break;
			}
			Spendings::<T>::remove(id, track);
		}
		Self::return_deposit(&deposit)?;
		let amount = deposit.amount;
		Self::deposit_event(Event::Dissolved { community: id, creator, deposit: amount });
		Ok(())
	}
}

/// How long a vote on any of these tracks can take.
fn longest(tracks: &TrackList) -> Moment {
	tracks.iter().map(|track| track.rules.longest()).max().unwrap_or(0)
}
