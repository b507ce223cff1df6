//! Every movement of money. Each moves exactly what it is asked to, or fails.

use crate::{
	Balance, Config, Error, Event, FarmOf, Funding, HoldReason, Pallet, PotId, Programs, Source,
};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungibles::{Inspect, InspectHold, MutateHold},
		tokens::{Fortitude::Force, Precision::Exact, Restriction::Free},
		Get,
	},
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Puts free balance of `who` on hold. The account keeps its minimum.
	pub(crate) fn hold(
		reason: HoldReason,
		asset: &T::AssetId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		T::Assets::hold(asset.clone(), &reason.into(), who, amount)
	}

	/// Makes what is on hold of `who` free.
	pub(crate) fn release(
		reason: HoldReason,
		asset: &T::AssetId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		exactly(amount, T::Assets::release(asset.clone(), &reason.into(), who, amount, Exact)?)
	}

	/// Holds a deposit for an entry in storage. Returns how much that is.
	pub(crate) fn take_deposit(
		who: &T::AccountId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		Self::hold(HoldReason::Deposit, &T::NativeAsset::get(), who, amount)?;
		Ok(amount)
	}

	/// Makes a deposit free again.
	pub(crate) fn return_deposit(who: &T::AccountId, amount: Balance) -> DispatchResult {
		Self::release(HoldReason::Deposit, &T::NativeAsset::get(), who, amount)
	}

	/// Draws up to an amount from a pot, onto the custodian's hold. Returns how much came, which is
	/// nothing if anything about it fails.
	pub(crate) fn draw(pot: PotId, amount: Balance) -> Balance {
		if amount == 0 {
			return 0;
		}
		let (native, custodian) = (T::NativeAsset::get(), T::Custodian::get());
		with_storage_layer(|| {
			let before = T::Assets::balance(native.clone(), &custodian);
			let paid = T::Funding::draw(pot, &custodian, amount)?;
			let after = T::Assets::balance(native.clone(), &custodian);
			let came = after.checked_sub(before).ok_or(ArithmeticError::Underflow)?;
			ensure!(paid <= amount && came == paid, DispatchError::Corruption);
			if paid > 0 {
				Self::hold(HoldReason::Reward, &native, &custodian, paid)?;
			}
			Ok::<_, DispatchError>(paid)
		})
		.unwrap_or_default()
	}

	/// Pays `who` from what is on hold for a farm.
	pub(crate) fn pay(farm: &mut FarmOf<T>, who: &T::AccountId, amount: Balance) -> DispatchResult {
		let payer = match &mut farm.source {
			Source::Deposit(source) => {
				source.funds =
					source.funds.checked_sub(amount).ok_or(ArithmeticError::Underflow)?;
				source.funder.clone()
			}
			Source::Program(part) => Programs::<T>::try_mutate(part.program, |program| {
				let program = program.as_mut().ok_or(Error::<T>::ProgramNotFound)?;
				program.funds =
					program.funds.checked_sub(amount).ok_or(ArithmeticError::Underflow)?;
				Ok::<_, DispatchError>(T::Custodian::get())
			})?,
		};
		Self::move_reward(&farm.terms.reward, &payer, who, amount)
	}

	/// Moves what is on hold of the payer to the free balance of `who`.
	fn move_reward(
		asset: &T::AssetId,
		payer: &T::AccountId,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if payer == who {
			return Self::release(HoldReason::Reward, asset, who, amount);
		}
		let reason = HoldReason::Reward.into();
		// By force: a funder could otherwise keep the amount by freezing its own balance, as voting
		// or staking does.
		let moved = T::Assets::transfer_on_hold(
			asset.clone(),
			&reason,
			payer,
			who,
			amount,
			Exact,
			Free,
			Force,
		)?;
		exactly(amount, moved)
	}

	/// Whether something can be put on hold with the custodian.
	pub(crate) fn ensure_custodian() -> DispatchResult {
		let (native, reason) = (T::NativeAsset::get(), HoldReason::Reward.into());
		let custodian = T::Custodian::get();
		let exists = T::Assets::balance(native.clone(), &custodian)
			>= T::Assets::minimum_balance(native.clone()).max(1);
		let can_hold = T::Assets::hold_available(native, &reason, &custodian);
		ensure!(exists && can_hold, Error::<T>::NoCustodian);
		Ok(())
	}

	/// Gives what nobody will earn to whom it belongs: the funder, once it asks, or the program.
	pub(crate) fn give_back(farm: &mut FarmOf<T>, amount: Balance) {
		if amount == 0 {
			return;
		}
		match &mut farm.source {
			Source::Deposit(source) => source.unspent = source.unspent.saturating_add(amount),
			Source::Program(part) => Programs::<T>::mutate_extant(part.program, |program| {
				program.idle = program.idle.saturating_add(amount);
			}),
		}
	}

	/// Reports what a program drew, and what it could not.
	pub(crate) fn report_drawn(program: crate::ProgramId, drawn: Balance, missing: Balance) {
		if drawn > 0 {
			Self::deposit_event(Event::Drawn { program, amount: drawn });
		}
		if missing > 0 {
			Self::deposit_event(Event::RanDry { program, missing });
		}
	}
}

/// Whether the asset pallets moved what they were asked to, as they promise.
fn exactly(asked: Balance, moved: Balance) -> DispatchResult {
	ensure!(asked == moved, DispatchError::Corruption);
	Ok(())
}
