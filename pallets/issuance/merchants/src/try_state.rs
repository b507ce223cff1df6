//! What is true of the storage between any two calls.
//!
//! - Per account, the deposits on hold are exactly those of its entries. Per account and token, what
//!   is on hold is exactly the sum of its open requests, and what its periods count but the smallest
//!   unit. Nobody but this pallet can touch these holds, so there is no tolerance.
//! - A token has one merchant and a merchant at most one token. Its allocations add up to its
//!   supply, what was not collected is on its keeper's account, and what exists is at most the
//!   supply without what was burnt: other parts of the chain may burn, nobody can mint. Every role
//!   is the keeper's.
//! - Counts are right and within bounds; tables and states make sense.

use crate::{
	Balance, Config, Difference, HoldReason, MerchantOf, MerchantState, NextRequest, OpenRequests,
	Pallet, Registry, RequestCount, Requests, Table, Tables, TokenOf, Tokens, Windows, MINIMUM,
};
use alloc::collections::btree_map::BTreeMap;
use frame_support::{
	ensure,
	traits::{
		fungible::InspectHold as _,
		fungibles::{roles, Inspect, InspectHold},
		Get,
	},
};
use sp_runtime::TryRuntimeError;

/// What should be on hold of the native coin on each account.
type Deposits<T> = BTreeMap<<T as frame_system::Config>::AccountId, Balance>;
/// What should be on hold of each token on each account.
type Holds<T> = BTreeMap<(<T as Config>::AssetId, <T as frame_system::Config>::AccountId), Balance>;

impl<T: Config> Pallet<T> {
	/// Proves the invariants over the whole storage.
	///
	/// Also without `try-runtime`, so that tests of other pallets can call it.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		for (who, merchant) in Registry::<T>::iter() {
			Self::check_merchant(&who, &merchant)?;
		}
		for (asset, token) in Tokens::<T>::iter() {
			Self::check_token(&asset, &token)?;
		}
		for (asset, table) in Tables::<T>::iter() {
			Self::check_table(&asset, &table)?;
		}
		Self::check_counts()?;
		for (who, sum) in Self::expected_deposits()? {
			let held = T::Currency::balance_on_hold(&HoldReason::Deposit.into(), &who);
			ensure!(held == sum, "what is on hold is not what was deposited");
		}
		for reason in [HoldReason::Redemption, HoldReason::Allowance] {
			for ((asset, who), sum) in Self::expected_holds(reason)? {
				let held = T::TokenHolds::balance_on_hold(asset, &reason.into(), &who);
				ensure!(held == sum, "what is on hold is not what entries say");
			}
		}
		Ok(())
	}

	/// What is true of one merchant.
	fn check_merchant(who: &T::AccountId, merchant: &MerchantOf<T>) -> Result<(), TryRuntimeError> {
		let closed = merchant.state == MerchantState::Closed;
		ensure!(closed == (merchant.deposit == 0), "a deposit is missing, or was not returned");
		if let Some(promotion) = &merchant.promotion {
			ensure!(promotion.promoter != *who, "a merchant promotes itself");
			let own = Registry::<T>::get(&promotion.promoter).and_then(|it| it.promotion);
			ensure!(own.is_none_or(|own| own.promoter != *who), "two merchants promote each other");
		}
		let Some(asset) = &merchant.token else { return Ok(()) };
		ensure!(merchant.state != MerchantState::Pending, "a token without approval");
		let owner = Tokens::<T>::get(asset).map(|token| token.merchant);
		ensure!(owner.as_ref() == Some(who), "a token is not its merchant's");
		if closed {
			ensure!(OpenRequests::<T>::get(asset) == 0, "a closed merchant has open requests");
			ensure!(!Tables::<T>::contains_key(asset), "a closed merchant offers something");
		}
		Ok(())
	}

	/// What is true of one token.
	fn check_token(asset: &T::AssetId, token: &TokenOf<T>) -> Result<(), TryRuntimeError> {
		let merchant = Registry::<T>::get(&token.merchant).ok_or("a token without a merchant")?;
		ensure!(merchant.token.as_ref() == Some(asset), "a merchant has a second token");
		let amounts = token.shares.iter().map(|share| share.allocation.amount);
		ensure!(
			Difference::of(amounts, token.supply) == Difference::None,
			"allocations do not add up to the supply"
		);
		let exists = token.supply.checked_sub(token.burnt).ok_or("more was burnt than minted")?;
		ensure!(
			T::Tokens::total_issuance(asset.clone()) <= exists,
			"there is more than was minted and not burnt"
		);
		let left = token.shares.iter().filter(|share| !share.collected);
		let left = left.map(|share| share.allocation.amount).fold(0, Balance::saturating_add);
		let keeper = Self::keeper_of(asset);
		// At least: anybody can send the keeper tokens, and loses them.
		ensure!(
			T::Tokens::balance(asset.clone(), &keeper) >= left,
			"the keeper lacks what was not collected"
		);
		let keeper = Some(keeper);
		ensure!(
			<T::Tokens as roles::Inspect<_>>::owner(asset.clone()) == keeper
				&& <T::Tokens as roles::Inspect<_>>::issuer(asset.clone()) == keeper
				&& <T::Tokens as roles::Inspect<_>>::admin(asset.clone()) == keeper
				&& <T::Tokens as roles::Inspect<_>>::freezer(asset.clone()) == keeper,
			"somebody has a role of a token"
		);
		Ok(())
	}

	/// What is true of one table.
	fn check_table(asset: &T::AssetId, table: &Table) -> Result<(), TryRuntimeError> {
		let token = Tokens::<T>::get(asset).ok_or("a table without a token")?;
		let active = Registry::<T>::get(token.merchant)
			.is_some_and(|merchant| merchant.state == MerchantState::Active);
		ensure!(active || table.next.is_none(), "a merchant that is not active announces a table");
		let next = table.next.iter().flat_map(|change| &change.entitlements);
		let mut offers = table.current.iter().chain(next);
		ensure!(
			offers.all(|entitlement| Self::ensure_entitlement(entitlement).is_ok()),
			"an entitlement makes no sense"
		);
		Ok(())
	}

	/// What is true of the counts.
	fn check_counts() -> Result<(), TryRuntimeError> {
		let mut by_holder = BTreeMap::<T::AccountId, u32>::new();
		let mut by_asset = BTreeMap::<T::AssetId, u32>::new();
		for (holder, id, request) in Requests::<T>::iter() {
			ensure!(id < NextRequest::<T>::get(), "a request's number is unused");
			let price = request.terms.tokens.checked_mul(request.lots.into());
			ensure!(price == Some(request.amount), "a request is not for its price");
			for count in
				[by_holder.entry(holder).or_default(), by_asset.entry(request.asset).or_default()]
			{
				*count = count.checked_add(1).ok_or("too many requests to count")?;
			}
		}
		let most = by_holder.values().max().copied().unwrap_or_default();
		ensure!(most <= T::MaxRequests::get(), "a holder has too many requests");
		ensure!(
			RequestCount::<T>::iter().collect::<BTreeMap<_, _>>() == by_holder
				&& OpenRequests::<T>::iter().collect::<BTreeMap<_, _>>() == by_asset,
			"the counts are not those of the requests"
		);
		for (_, window) in Windows::<T>::iter() {
			let used = window.used > 0 && window.used <= window.terms.claims;
			ensure!(used, "an allowance is used too often, or never");
		}
		Ok(())
	}

	/// What the entries in storage say should be on hold of the native coin.
	pub(crate) fn expected_deposits() -> Result<Deposits<T>, TryRuntimeError> {
		let merchants = Registry::<T>::iter().map(|(who, merchant)| (who, merchant.deposit));
		let requests = Requests::<T>::iter().map(|(who, _, request)| (who, request.deposit));
		let windows = Windows::<T>::iter().map(|((who, _, _), window)| (who, window.deposit));
		let mut sums = Deposits::<T>::new();
		for (who, deposit) in merchants.chain(requests).chain(windows) {
			let sum = sums.entry(who).or_default();
			*sum = sum.checked_add(deposit).ok_or("deposits exceed every supply")?;
		}
		Ok(sums)
	}

	/// What the entries in storage say should be on hold of tokens for `reason`.
	pub(crate) fn expected_holds(reason: HoldReason) -> Result<Holds<T>, TryRuntimeError> {
		let mut sums = Holds::<T>::new();
		let mut add = |asset, who, amount: Balance| -> Result<(), TryRuntimeError> {
			let sum = sums.entry((asset, who)).or_default();
			*sum = sum.checked_add(amount).ok_or("holds exceed every supply")?;
			Ok(())
		};
		if reason == HoldReason::Redemption {
			for (who, _, request) in Requests::<T>::iter() {
				add(request.asset, who, request.amount)?;
			}
		} else {
			for ((who, asset, _), window) in Windows::<T>::iter() {
				add(asset, who, window.terms.threshold)?;
			}
			for counted in sums.values_mut() {
				*counted = counted.checked_sub(MINIMUM).ok_or("an allowance counts nothing")?;
			}
		}
		Ok(sums)
	}
}
