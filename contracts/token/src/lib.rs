//! A fungible token: balances, allowances, and an event for each change (ERC-20, PSP22).

#![cfg_attr(not(feature = "std"), no_std, no_main)]

#[cfg(test)]
mod tests;

#[ink::contract]
mod token {
	use ink::storage::Mapping;

	/// What the contract keeps on chain.
	///
	/// Entries of zero are removed, so that their storage deposit returns to whoever emptied them.
	#[ink(storage)]
	pub struct Token {
		total_supply: Balance,
		balances: Mapping<AccountId, Balance>,
		/// How much of the first account's balance the second may transfer.
		allowances: Mapping<(AccountId, AccountId), Balance>,
	}

	/// Tokens changed hands.
	#[ink(event)]
	pub struct Transfer {
		/// Who held them; nobody when they were created.
		#[ink(topic)]
		pub from: Option<AccountId>,
		/// Who holds them now.
		#[ink(topic)]
		pub to: Option<AccountId>,
		/// How many.
		pub value: Balance,
	}

	/// An owner set what a spender may transfer.
	#[ink(event)]
	pub struct Approval {
		/// Who holds the tokens.
		#[ink(topic)]
		pub owner: AccountId,
		/// Who may transfer them.
		#[ink(topic)]
		pub spender: AccountId,
		/// How many, from now on.
		pub value: Balance,
	}

	/// Why a message changed nothing.
	#[derive(Debug, PartialEq, Eq)]
	#[ink::scale_derive(Encode, Decode, TypeInfo)]
	pub enum Error {
		/// The account holds less than the value.
		InsufficientBalance,
		/// The owner allowed the caller less than the value.
		InsufficientAllowance,
	}

	impl Token {
		/// Creates `total_supply` tokens for the caller. No others are ever created.
		#[ink(constructor)]
		pub fn new(total_supply: Balance) -> Self {
			let caller = Self::env().caller();
			let mut token =
				Self { total_supply, balances: Mapping::new(), allowances: Mapping::new() };
			token.set_balance(caller, total_supply);
			Self::env().emit_event(Transfer { from: None, to: Some(caller), value: total_supply });
			token
		}

		/// How many tokens there are.
		#[ink(message)]
		pub fn total_supply(&self) -> Balance {
			self.total_supply
		}

		/// How many tokens `owner` holds.
		#[ink(message)]
		pub fn balance_of(&self, owner: AccountId) -> Balance {
			self.balances.get(owner).unwrap_or_default()
		}

		/// How many tokens of `owner` `spender` may still transfer.
		#[ink(message)]
		pub fn allowance(&self, owner: AccountId, spender: AccountId) -> Balance {
			self.allowances.get((owner, spender)).unwrap_or_default()
		}

		/// Sends `value` tokens of the caller to `to`.
		#[ink(message)]
		pub fn transfer(&mut self, to: AccountId, value: Balance) -> Result<(), Error> {
			self.move_tokens(self.env().caller(), to, value)
		}

		/// Lets `spender` transfer `value` tokens of the caller, whatever was allowed before.
		///
		/// A spender who sees the change coming can use the old allowance first and then the new
		/// one. To lower an allowance, set it to zero and look at the balance before the next step.
		#[ink(message)]
		pub fn approve(&mut self, spender: AccountId, value: Balance) -> Result<(), Error> {
			let owner = self.env().caller();
			self.set_allowance(owner, spender, value);
			self.env().emit_event(Approval { owner, spender, value });
			Ok(())
		}

		/// Sends `value` tokens of `from` to `to`, out of the caller's allowance.
		#[ink(message)]
		pub fn transfer_from(
			&mut self,
			from: AccountId,
			to: AccountId,
			value: Balance,
		) -> Result<(), Error> {
			let spender = self.env().caller();
			let rest = self
				.allowance(from, spender)
				.checked_sub(value)
				.ok_or(Error::InsufficientAllowance)?;
			self.move_tokens(from, to, value)?;
			self.set_allowance(from, spender, rest);
			Ok(())
		}

		fn move_tokens(
			&mut self,
			from: AccountId,
			to: AccountId,
			value: Balance,
		) -> Result<(), Error> {
			let rest =
				self.balance_of(from).checked_sub(value).ok_or(Error::InsufficientBalance)?;
			self.set_balance(from, rest);
			// Read after the write above: both may be the same account.
			let sum = self
				.balance_of(to)
				.checked_add(value)
				.expect("balances add up to the total supply, which fits; qed");
			self.set_balance(to, sum);
			self.env().emit_event(Transfer { from: Some(from), to: Some(to), value });
			Ok(())
		}

		fn set_balance(&mut self, owner: AccountId, value: Balance) {
			if value == 0 {
				self.balances.remove(owner);
			} else {
				self.balances.insert(owner, &value);
			}
		}

		fn set_allowance(&mut self, owner: AccountId, spender: AccountId, value: Balance) {
			if value == 0 {
				self.allowances.remove((owner, spender));
			} else {
				self.allowances.insert((owner, spender), &value);
			}
		}
	}
}
