//! How reserves are opened, and what is decided about them.

use crate::{
	AssetListOf, Backing, Config, Error, Event, Holding, HoldingOf, NextReserve, Pallet, Reserve,
	ReserveId, ReserveOf, Reserves,
};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Contains, Get, Time},
};
use hanse_curve::Moment;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult, Perbill};

impl<T: Config> Pallet<T> {
	/// What the clock says.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// The reserve of that number.
	pub(crate) fn find(id: ReserveId) -> Result<ReserveOf<T>, DispatchError> {
		Ok(Reserves::<T>::get(id).ok_or(Error::<T>::ReserveNotFound)?)
	}

	/// The reserve of that number, if its end is not announced.
	pub(crate) fn find_changeable(id: ReserveId) -> Result<ReserveOf<T>, DispatchError> {
		let reserve = Self::find(id)?;
		ensure!(reserve.sunset.is_none(), Error::<T>::SunsetBegun);
		Ok(reserve)
	}

	/// The books of an asset of a reserve.
	pub(crate) fn holding<'a>(
		reserve: &'a mut ReserveOf<T>,
		asset: &T::AssetId,
	) -> Result<&'a mut HoldingOf<T>, DispatchError> {
		let holding = reserve.holdings.iter_mut().find(|holding| holding.asset == *asset);
		Ok(holding.ok_or(Error::<T>::AssetNotAllowed)?)
	}

	/// Opens a reserve.
	pub(crate) fn do_open(
		token: T::AssetId,
		assets: AssetListOf<T>,
		upkeep: Perbill,
		attestor: Option<T::AccountId>,
	) -> DispatchResult {
		ensure!(T::Assets::asset_exists(token.clone()), Error::<T>::UnknownAsset);
		ensure!(!Backing::<T>::contains_key(&token), Error::<T>::AlreadyBacked);
		let id = NextReserve::<T>::get();
		NextReserve::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		let account = Self::new_account(id);
		Self::open_account(&account)?;
		let mut reserve = Reserve {
			token: token.clone(),
			account: account.clone(),
			upkeep,
			attestor,
			eligible_only: false,
			holdings: Default::default(),
			venues: Default::default(),
			sunset: None,
		};
		Self::deposit_event(Event::Opened { reserve: id, token: token.clone(), account, upkeep });
		for asset in assets {
			Self::insert_asset(id, &mut reserve, asset)?;
		}
		Backing::<T>::insert(token, id);
		Reserves::<T>::insert(id, reserve);
		Ok(())
	}

	/// Lists an asset.
	pub(crate) fn do_allow(id: ReserveId, asset: T::AssetId) -> DispatchResult {
		let mut reserve = Self::find_changeable(id)?;
		Self::insert_asset(id, &mut reserve, asset)?;
		Reserves::<T>::insert(id, reserve);
		Ok(())
	}

	/// Enters an asset into the books, and opens the reserve's account in it.
	fn insert_asset(
		id: ReserveId,
		reserve: &mut ReserveOf<T>,
		asset: T::AssetId,
	) -> DispatchResult {
		ensure!(T::Assets::asset_exists(asset.clone()), Error::<T>::UnknownAsset);
		ensure!(asset != reserve.token, Error::<T>::OwnToken);
		let listed = reserve.holdings.iter().any(|holding| holding.asset == asset);
		ensure!(!listed, Error::<T>::AlreadyAllowed);
		let pushed = reserve.holdings.try_push(Holding::new(asset.clone()));
		pushed.map_err(|_| Error::<T>::TooManyAssets)?;
		Self::touch(&asset, &reserve.account)?;
		Self::deposit_event(Event::Allowed { reserve: id, asset });
		Ok(())
	}

	/// Takes an asset from the list, of which nothing is there.
	pub(crate) fn do_disallow(id: ReserveId, asset: T::AssetId) -> DispatchResult {
		let mut reserve = Self::find_changeable(id)?;
		let account = reserve.account.clone();
		let holding = Self::holding(&mut reserve, &asset)?;
		// Profit as well, frozen or not: out of the books, it would not be paid to holders.
		let balance = T::FreeAssets::balance(asset.clone(), &account);
		let empty = balance <= T::FreeAssets::minimum_balance(asset.clone());
		ensure!(holding.principal == 0 && empty, Error::<T>::StillHeld);
		reserve.holdings.retain(|holding| holding.asset != asset);
		let amount = Self::clear(&asset, &account, &T::Remainder::get())?;
		Reserves::<T>::insert(id, reserve);
		Self::deposit_event(Event::Disallowed { reserve: id, asset, amount });
		Ok(())
	}

	/// Lists a venue.
	pub(crate) fn do_allow_venue(id: ReserveId, venue: T::AccountId) -> DispatchResult {
		let mut reserve = Self::find_changeable(id)?;
		// What it placed with itself would look like profit.
		ensure!(venue != reserve.account, Error::<T>::OwnAccount);
		ensure!(!T::IsMember::contains(&venue), Error::<T>::VenueIsMember);
		ensure!(!reserve.venues.contains(&venue), Error::<T>::AlreadyVenue);
		let pushed = reserve.venues.try_push(venue.clone());
		pushed.map_err(|_| Error::<T>::TooManyVenues)?;
		Reserves::<T>::insert(id, reserve);
		Self::deposit_event(Event::VenueAllowed { reserve: id, venue });
		Ok(())
	}

	/// Takes a venue from the list.
	pub(crate) fn do_disallow_venue(id: ReserveId, venue: T::AccountId) -> DispatchResult {
		let mut reserve = Self::find(id)?;
		ensure!(reserve.venues.contains(&venue), Error::<T>::VenueNotFound);
		reserve.venues.retain(|other| *other != venue);
		Reserves::<T>::insert(id, reserve);
		Self::deposit_event(Event::VenueDisallowed { reserve: id, venue });
		Ok(())
	}

	/// Decides who may state what there is.
	pub(crate) fn do_set_attestor(id: ReserveId, attestor: Option<T::AccountId>) -> DispatchResult {
		let mut reserve = Self::find(id)?;
		reserve.attestor = attestor.clone();
		Reserves::<T>::insert(id, reserve);
		Self::deposit_event(Event::AttestorSet { reserve: id, attestor });
		Ok(())
	}

	/// Decides who may redeem.
	pub(crate) fn do_set_eligibility(id: ReserveId, eligible_only: bool) -> DispatchResult {
		let mut reserve = Self::find(id)?;
		ensure!(reserve.sunset.is_none() || !eligible_only, Error::<T>::SunsetBegun);
		reserve.eligible_only = eligible_only;
		Reserves::<T>::insert(id, reserve);
		Self::deposit_event(Event::EligibilitySet { reserve: id, eligible_only });
		Ok(())
	}

	/// What has to be true of the constants of a runtime.
	pub(crate) fn check_constants() {
		let (notice, window) = (T::MinNotice::get(), T::MinWindow::get());
		assert!(notice > 0, "an end could begin in the block that announces it");
		assert!(window > 0, "an end could be over before anybody redeems");
		assert!(T::Grace::get() > 0, "who is late by a block would get nothing");
		assert!(
			notice.checked_add(window).is_some_and(|least| least <= T::MaxHorizon::get()),
			"no end could be announced",
		);
	}
}
