//! How tokens are issued and divided.

use crate::{
	traits::is_ahead, Allocation, AllocationsOf, Balance, Config, Difference, Error, Event,
	Evidence, Granting, Name, NextToken, Pallet, Registry, Share, Symbol, Token, TokenIds, TokenOf,
	Tokens, DECIMALS, MAX_SUPPLY, MINIMUM,
};
use codec::{Decode, Encode};
use frame_support::{
	ensure,
	traits::{
		fungibles::{metadata, Create, Inspect, Mutate},
		tokens::Preservation::Expendable,
		AccountTouch, Get,
	},
	BoundedVec,
};
use sp_runtime::{
	traits::{BlakeTwo256, Hash, TrailingZeroInput},
	ArithmeticError, DispatchError, DispatchResult,
};

/// How many ids are tried for one token, if somebody else has taken them. Nobody but the chain's own
/// authority can take any, see `Unreserved`.
pub(crate) const MAX_TAKEN: u32 = 8;

impl<T: Config> Pallet<T> {
	/// Issues the only token of a merchant.
	pub(crate) fn do_issue(
		who: T::AccountId,
		name: Name,
		symbol: Symbol,
		supply: Balance,
		allocations: AllocationsOf<T>,
	) -> DispatchResult {
		let mut merchant = Self::merchant_of(&who)?;
		merchant.state.ensure_active::<T>()?;
		ensure!(merchant.token.is_none(), Error::<T>::AlreadyIssued);
		// Again: who was approved may have become somebody else by now.
		ensure!(T::Evidence::is_judged(&who), Error::<T>::NotJudged);
		ensure!(!name.is_empty() && !symbol.is_empty(), Error::<T>::EmptyName);
		Self::ensure_allocations(supply, &allocations)?;
		let asset = Self::next_asset()?;
		Self::create(&who, &asset, name, symbol, supply)?;
		let shares = allocations
			.iter()
			.map(|allocation| Share { allocation: allocation.clone(), collected: false })
			.collect::<alloc::vec::Vec<_>>();
		let shares = BoundedVec::try_from(shares).map_err(|_| ArithmeticError::Overflow)?;
		Tokens::<T>::insert(&asset, Token { merchant: who.clone(), supply, burnt: 0, shares });
		merchant.token = Some(asset.clone());
		Registry::<T>::insert(&who, merchant);
		Self::deposit_event(Event::Issued { asset, merchant: who, supply, allocations });
		Ok(())
	}

	/// Whether a supply can be divided like this.
	fn ensure_allocations(supply: Balance, allocations: &AllocationsOf<T>) -> DispatchResult {
		ensure!(supply > 0 && supply <= MAX_SUPPLY, Error::<T>::InvalidSupply);
		let now = Self::now();
		for Allocation { amount, release, .. } in allocations {
			ensure!(*amount > 0, Error::<T>::ZeroAmount);
			ensure!(release.validate().is_ok(), Error::<T>::InvalidRelease);
			let Some(end) = release.end() else { continue };
			// One written in seconds ended in 1970, and would give everything at once.
			ensure!(end > now, Error::<T>::TooEarly);
			ensure!(is_ahead::<T::MaxHorizon>(end, now), Error::<T>::TooLate);
		}
		match Difference::of(allocations.iter().map(|allocation| allocation.amount), supply) {
			Difference::None => Ok(()),
			Difference::Missing(_) => Err(Error::<T>::AllocationsMissing.into()),
			Difference::Excess(_) | Difference::Overflow => {
				Err(Error::<T>::AllocationsExcess.into())
			}
		}
	}

	/// An id that no asset has.
	fn next_asset() -> Result<T::AssetId, DispatchError> {
		let first = NextToken::<T>::get();
		for number in first..first.saturating_add(MAX_TAKEN) {
			let asset = T::TokenIds::nth(number).ok_or(Error::<T>::NoTokenId)?;
			if !T::Tokens::asset_exists(asset.clone()) {
				NextToken::<T>::put(number.checked_add(1).ok_or(Error::<T>::NoTokenId)?);
				return Ok(asset);
			}
		}
		Err(Error::<T>::NoTokenId.into())
	}

	/// Makes the asset, all of which and every role of which its keeper has.
	fn create(
		payer: &T::AccountId,
		asset: &T::AssetId,
		name: Name,
		symbol: Symbol,
		supply: Balance,
	) -> DispatchResult {
		let keeper = Self::keeper_of(asset);
		Self::pay_keeper(payer, &keeper, asset, &name, &symbol)?;
		T::Tokens::create(asset.clone(), keeper.clone(), false, MINIMUM)?;
		// By a deposit: whoever guesses the keeper can send it other assets until it has no
		// reference left for an account of its own token.
		T::Tokens::touch(asset.clone(), &keeper, &keeper)?;
		<T::Tokens as metadata::Mutate<_>>::set(
			asset.clone(),
			&keeper,
			name.into_inner(),
			symbol.into_inner(),
			DECIMALS,
		)?;
		T::Tokens::mint_into(asset.clone(), &keeper, supply)?;
		Ok(())
	}

	/// Hands an allocation to its beneficiary.
	pub(crate) fn do_collect(who: T::AccountId, asset: T::AssetId, index: u32) -> DispatchResult {
		let mut token = Self::token_of(&asset)?;
		let place = usize::try_from(index).map_err(|_| Error::<T>::AllocationNotFound)?;
		let share = token.shares.get_mut(place).ok_or(Error::<T>::AllocationNotFound)?;
		ensure!(!share.collected, Error::<T>::AlreadyCollected);
		share.collected = true;
		let Allocation { beneficiary, amount, release } = share.allocation.clone();
		Tokens::<T>::insert(&asset, token);

		let now = Self::now();
		let granted = release.end().is_some_and(|end| end > now);
		let keeper = Self::keeper_of(&asset);
		if granted {
			ensure!(beneficiary == who, Error::<T>::NotBeneficiary);
			T::Grants::grant(&keeper, &beneficiary, asset.clone(), amount, release)?;
		} else {
			T::Tokens::transfer(asset.clone(), &keeper, &beneficiary, amount, Expendable)?;
		}
		Self::deposit_event(Event::Collected { asset, index, beneficiary, amount, granted });
		Ok(())
	}

	/// The token of that id.
	pub(crate) fn token_of(asset: &T::AssetId) -> Result<TokenOf<T>, DispatchError> {
		Ok(Tokens::<T>::get(asset).ok_or(Error::<T>::TokenNotFound)?)
	}

	/// The keyless account of a token: what was not collected is on it, and every role is its.
	///
	/// A hash, so that different tokens have different ones however long their ids are.
	pub fn keeper_of(asset: &T::AssetId) -> T::AccountId {
		let seed = (b"hanse/merchants/keeper", T::PalletId::get(), asset);
		let hash = seed.using_encoded(<BlakeTwo256 as Hash>::hash);
		T::AccountId::decode(&mut TrailingZeroInput::new(hash.as_ref()))
			.expect("an endless input decodes to an account; qed")
	}
}
