//! The first block: claims whose money is there, to the unit.

use crate::{Balance, Claims, Config, EthereumAddress, Expires, GenesisConfig, Pallet, Unclaimed};
use alloc::{format, string::String};
use frame_support::traits::fungible::Inspect;
use hanse_curve::{time::END_OF_2140, Moment};

/// 2025-01-01T00:00Z: a claim that expires earlier was given in seconds.
const EARLIEST: Moment = 1_735_689_600_000;
/// A claim that expires later never does, or was given in microseconds.
const LATEST: Moment = END_OF_2140;

impl<T: Config> GenesisConfig<T> {
	/// Writes the first state, or stops with the reason why there can be none: a chain must not
	/// start with promises that it cannot keep.
	pub(crate) fn store(&self) {
		let total = match self.total() {
			Ok(total) => total,
			Err(reason) => panic!("the claims cannot begin: {reason}"),
		};
		if self.claims.is_empty() {
			return;
		}
		// An asset that somebody sends to the pot takes a consumer reference, under which the
		// coins' own reference would no longer suffice to empty it.
		frame_system::Pallet::<T>::inc_providers(&Pallet::<T>::pot());
		for (address, amount) in &self.claims {
			Claims::<T>::insert(address, amount);
		}
		Unclaimed::<T>::put(total);
		Expires::<T>::put(self.expires);
	}

	/// The sum of all claims, which is what the pot holds.
	pub(crate) fn total(&self) -> Result<Balance, String> {
		let mut seen = alloc::collections::BTreeSet::new();
		let mut total: Balance = 0;
		for (index, (address, amount)) in self.claims.iter().enumerate() {
			let because = |reason: &str| format!("entry {index} of {address}: {reason}");
			check::<T>(address, *amount).map_err(|reason| because(&reason))?;
			if !seen.insert(address) {
				return Err(because("the address is there twice"));
			}
			total = total.checked_add(*amount).ok_or_else(|| because("the sum overflows"))?;
		}
		self.check_expiry()?;
		let held = T::Currency::balance(&Pallet::<T>::pot());
		let missing = if held < total { "missing" } else { "too many" };
		match total.abs_diff(held) {
			0 => Ok(total),
			by => Err(format!(
				"the claims are {total} units and the pot has {held}: {by} are {missing}"
			)),
		}
	}

	/// A wrong unit of time would take the claims from their owners, or keep the rest for ever.
	fn check_expiry(&self) -> Result<(), String> {
		let sensible = EARLIEST..=LATEST;
		if self.claims.is_empty() || sensible.contains(&self.expires) {
			return Ok(());
		}
		Err(format!(
			"they expire at {}, which is not between {EARLIEST} and {LATEST} in milliseconds",
			self.expires
		))
	}
}

/// Whether somebody can receive such a claim.
fn check<T: Config>(address: &EthereumAddress, amount: Balance) -> Result<(), String> {
	if *address == EthereumAddress([0; 20]) {
		return Err("nobody has the key of this address".into());
	}
	let least = T::Currency::minimum_balance();
	if amount == 0 || amount < least {
		return Err(format!("{amount} is below the least balance of {least}"));
	}
	Ok(())
}
