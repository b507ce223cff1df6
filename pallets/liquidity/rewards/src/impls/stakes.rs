//! Stakes: made, taken out, rewarded.

use crate::{
	Balance, Config, Error, Event, FarmId, FarmOf, Farms, HoldReason, OnStake, Pallet, Position,
	Positions, StakeCount, Staked, Tenure,
};
use frame_support::{ensure, storage::with_storage_layer, traits::Get};
use hanse_farm::Stake;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Stakes an amount.
	pub(crate) fn do_stake(who: T::AccountId, id: FarmId, amount: Balance) -> DispatchResult {
		let mut farm = Self::settled(id)?;
		let asset = Self::staked_asset(&farm)?;
		Self::ensure_open(&farm)?;
		let mut position = match Positions::<T>::get(&who, id) {
			Some(position) => position,
			None => Self::enter(&who, &mut farm)?,
		};
		let (loyalty, now) = (farm.terms.loyalty, Self::now());
		position.stake.settle(&farm.rewards, &loyalty, now);
		position.stake.add(amount, &loyalty, now).ok_or(ArithmeticError::Overflow)?;
		let enough = amount > 0 && position.stake.amount >= farm.terms.min_stake;
		ensure!(enough, Error::<T>::StakeTooSmall);
		Self::ensure_holdable(&asset, position.stake.amount)?;
		Self::hold(HoldReason::Stake, &asset, &who, amount)?;
		farm.total = farm.total.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		let staked = Staked::<T>::get(&who, &asset).add(amount, now, T::TenureSpan::get());
		Self::put_staked(&who, &asset, staked.ok_or(ArithmeticError::Overflow)?);
		Positions::<T>::insert(&who, id, position);
		Farms::<T>::insert(id, farm);
		Self::deposit_event(Event::Staked { farm: id, who, amount });
		Ok(())
	}

	/// Takes a part out.
	pub(crate) fn do_unstake(who: T::AccountId, id: FarmId, amount: Balance) -> DispatchResult {
		let mut farm = Self::settled(id)?;
		let asset = Self::staked_asset(&farm)?;
		let mut position = Positions::<T>::get(&who, id).ok_or(Error::<T>::NotStaked)?;
		ensure!(amount <= position.stake.amount, Error::<T>::StakeTooLarge);
		let rest = position.stake.amount.saturating_sub(amount);
		let enough = amount > 0 && (rest == 0 || rest >= farm.terms.min_stake);
		ensure!(enough, Error::<T>::StakeTooSmall);
		Self::take_out(&who, id, &asset, &mut farm, &mut position, amount)?;
		Self::put(who, id, farm, position)
	}

	/// Takes everything out, and pays what was earned if that is possible.
	pub(crate) fn do_unstake_all(who: T::AccountId, id: FarmId) -> DispatchResult {
		let mut farm = Self::settled(id)?;
		let asset = Self::staked_asset(&farm)?;
		let mut position = Positions::<T>::get(&who, id).ok_or(Error::<T>::NotStaked)?;
		let amount = position.stake.amount;
		ensure!(amount > 0, Error::<T>::NotStaked);
		Self::take_out(&who, id, &asset, &mut farm, &mut position, amount)?;
		Self::try_pay(&who, id, &mut farm, &mut position);
		Self::put(who, id, farm, position)
	}

	/// Pays what was earned.
	pub(crate) fn do_claim(who: T::AccountId, id: FarmId) -> DispatchResult {
		let mut farm = Self::settled(id)?;
		let mut position = Positions::<T>::get(&who, id).ok_or(Error::<T>::NotStaked)?;
		position.stake.settle(&farm.rewards, &farm.terms.loyalty, Self::now());
		let amount = core::mem::take(&mut position.stake.owed);
		ensure!(amount > 0, Error::<T>::NothingToClaim);
		Self::pay(&mut farm, &who, amount)?;
		Self::deposit_event(Event::Claimed { farm: id, who: who.clone(), amount });
		Self::put(who, id, farm, position)
	}

	/// Gives up what is owed to somebody who has nothing staked any more.
	pub(crate) fn do_forgo(who: T::AccountId, id: FarmId) -> DispatchResult {
		let mut farm = Farms::<T>::get(id).ok_or(Error::<T>::FarmNotFound)?;
		let mut position = Positions::<T>::get(&who, id).ok_or(Error::<T>::NotStaked)?;
		// Where nothing is staked nothing was earned, and the farm need not be settled.
		if position.stake.amount > 0 {
			// What is elsewhere cannot be taken out here, so that this is how one leaves.
			ensure!(Self::staked_asset(&farm).is_err(), Error::<T>::StillStaked);
			farm = Self::uncount(id, farm, &who, &mut position);
		}
		let amount = core::mem::take(&mut position.stake.owed);
		Self::give_back(&mut farm, amount);
		Self::deposit_event(Event::Forgone { farm: id, who: who.clone(), amount });
		Self::put(who, id, farm, position)
	}

	/// Pays what is owed, or leaves it owed if it cannot be paid.
	fn try_pay(who: &T::AccountId, id: FarmId, farm: &mut FarmOf<T>, position: &mut Position) {
		let amount = position.stake.owed;
		if amount == 0 {
			return;
		}
		let (mut paid, who) = (farm.clone(), who.clone());
		let event = match with_storage_layer(|| Self::pay(&mut paid, &who, amount)) {
			Ok(()) => {
				*farm = paid;
				position.stake.owed = 0;
				Event::Claimed { farm: id, who, amount }
			}
			Err(error) => Event::PaymentFailed { farm: id, who, amount, error },
		};
		Self::deposit_event(event);
	}

	/// Makes an amount of a stake free.
	fn take_out(
		who: &T::AccountId,
		id: FarmId,
		asset: &T::AssetId,
		farm: &mut FarmOf<T>,
		position: &mut Position,
		amount: Balance,
	) -> DispatchResult {
		position.stake.settle(&farm.rewards, &farm.terms.loyalty, Self::now());
		let forfeited = position.stake.take(amount).ok_or(Error::<T>::StakeTooLarge)?;
		Self::give_back(farm, forfeited);
		farm.total = farm.total.checked_sub(amount).ok_or(ArithmeticError::Underflow)?;
		Self::release(HoldReason::Stake, asset, who, amount)?;
		let staked = Staked::<T>::get(who, asset).take(amount);
		Self::put_staked(who, asset, staked.ok_or(ArithmeticError::Underflow)?);
		Self::deposit_event(Event::Unstaked { farm: id, who: who.clone(), amount, forfeited });
		Ok(())
	}

	/// Takes the deposit of somebody who has nothing in a farm yet.
	pub(crate) fn enter(
		who: &T::AccountId,
		farm: &mut FarmOf<T>,
	) -> Result<Position, DispatchError> {
		let count = StakeCount::<T>::get(who);
		ensure!(count < T::MaxStakes::get(), Error::<T>::TooManyStakes);
		StakeCount::<T>::insert(who, count.saturating_add(1));
		farm.stakers = farm.stakers.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		let deposit = Self::take_deposit(who, T::StakeDeposit::get())?;
		let stake =
			Stake { index: farm.rewards.per_share, since: Self::now(), ..Default::default() };
		Ok(Position { stake, deposit })
	}

	/// Stores a farm and what somebody has in it. If that is nothing, the deposit becomes free.
	fn put(
		who: T::AccountId,
		id: FarmId,
		mut farm: FarmOf<T>,
		position: Position,
	) -> DispatchResult {
		if !position.stake.is_empty() {
			Positions::<T>::insert(&who, id, position);
			Farms::<T>::insert(id, farm);
			return Ok(());
		}
		Positions::<T>::remove(&who, id);
		farm.stakers = farm.stakers.checked_sub(1).ok_or(ArithmeticError::Underflow)?;
		Farms::<T>::insert(id, farm);
		match StakeCount::<T>::get(&who).checked_sub(1).ok_or(ArithmeticError::Underflow)? {
			0 => StakeCount::<T>::remove(&who),
			fewer => StakeCount::<T>::insert(&who, fewer),
		}
		Self::return_deposit(&who, position.deposit)
	}

	/// Stores how much somebody has staked of an asset, and tells who wants to know.
	fn put_staked(who: &T::AccountId, asset: &T::AssetId, staked: Tenure) {
		match staked.total() {
			0 => Staked::<T>::remove(who, asset),
			_ => Staked::<T>::insert(who, asset, staked),
		}
		T::OnStake::changed(who, asset, staked.total());
	}
}
