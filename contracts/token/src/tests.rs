//! Each message, error and bound in ink!'s off-chain environment, and a model of the whole.

use crate::token::{Approval, Error, Token, Transfer};
use ink::{
	env::{
		test::{
			callee, count_used_storage_cells, default_accounts, recorded_events, run_test,
			set_caller, DefaultAccounts,
		},
		DefaultEnvironment as Env,
	},
	primitives::AccountId,
	scale::Encode,
};
use proptest::{collection::vec, prelude::*};
use std::collections::BTreeMap;

const SUPPLY: u128 = 1_000;

fn accounts() -> DefaultAccounts<Env> {
	default_accounts::<Env>()
}

fn created(to: AccountId, value: u128) -> Vec<u8> {
	Transfer { from: None, to: Some(to), value }.encode()
}

fn moved(from: AccountId, to: AccountId, value: u128) -> Vec<u8> {
	Transfer { from: Some(from), to: Some(to), value }.encode()
}

fn approved(owner: AccountId, spender: AccountId, value: u128) -> Vec<u8> {
	Approval { owner, spender, value }.encode()
}

/// All events so far, as the chain stores them.
fn events() -> Vec<Vec<u8>> {
	recorded_events().map(|event| event.data).collect()
}

#[ink::test]
fn transfer_fails_when_the_balance_is_short() {
	let (alice, bob) = (accounts().alice, accounts().bob);
	let mut token = Token::new(SUPPLY);
	assert_eq!(token.transfer(bob, SUPPLY + 1), Err(Error::InsufficientBalance));
	set_caller::<Env>(bob);
	assert_eq!(token.transfer(alice, 1), Err(Error::InsufficientBalance));
	assert_eq!((token.balance_of(alice), token.balance_of(bob)), (SUPPLY, 0));
	assert_eq!(events(), [created(alice, SUPPLY)]);
}

#[ink::test]
fn transfer_from_fails_when_the_allowance_is_short() {
	let (alice, bob) = (accounts().alice, accounts().bob);
	let mut token = Token::new(SUPPLY);
	assert_eq!(token.approve(bob, 10), Ok(()));
	// Holding the tokens is no allowance.
	assert_eq!(token.transfer_from(alice, bob, 1), Err(Error::InsufficientAllowance));
	set_caller::<Env>(bob);
	assert_eq!(token.transfer_from(alice, bob, 11), Err(Error::InsufficientAllowance));
	assert_eq!((token.balance_of(alice), token.allowance(alice, bob)), (SUPPLY, 10));
	assert_eq!(events(), [created(alice, SUPPLY), approved(alice, bob, 10)]);
}

#[ink::test]
fn transfer_from_fails_when_the_balance_is_short_and_keeps_the_allowance() {
	let (alice, bob) = (accounts().alice, accounts().bob);
	let mut token = Token::new(SUPPLY);
	assert_eq!(token.approve(bob, u128::MAX), Ok(()));
	set_caller::<Env>(bob);
	assert_eq!(token.transfer_from(alice, bob, SUPPLY + 1), Err(Error::InsufficientBalance));
	assert_eq!((token.balance_of(alice), token.allowance(alice, bob)), (SUPPLY, u128::MAX));
}

#[ink::test]
fn new_gives_everything_to_the_caller() {
	set_caller::<Env>(accounts().eve);
	let token = Token::new(SUPPLY);
	assert_eq!(token.total_supply(), SUPPLY);
	assert_eq!(token.balance_of(accounts().eve), SUPPLY);
	assert_eq!(token.balance_of(accounts().alice), 0);
	assert_eq!(events(), [created(accounts().eve, SUPPLY)]);
}

#[ink::test]
fn transfer_moves_tokens() {
	let (alice, bob) = (accounts().alice, accounts().bob);
	let mut token = Token::new(SUPPLY);
	assert_eq!(token.transfer(bob, 1), Ok(()));
	assert_eq!(token.transfer(bob, 0), Ok(()));
	assert_eq!((token.balance_of(alice), token.balance_of(bob)), (SUPPLY - 1, 1));
	assert_eq!(events(), [created(alice, SUPPLY), moved(alice, bob, 1), moved(alice, bob, 0)]);
}

#[ink::test]
fn transfer_to_oneself_changes_nothing() {
	let alice = accounts().alice;
	let mut token = Token::new(u128::MAX);
	assert_eq!(token.transfer(alice, u128::MAX), Ok(()));
	assert_eq!(token.balance_of(alice), u128::MAX);
}

#[ink::test]
fn transfer_of_the_largest_supply_does_not_overflow() {
	let (alice, bob) = (accounts().alice, accounts().bob);
	let mut token = Token::new(u128::MAX);
	assert_eq!(token.transfer(bob, 1), Ok(()));
	assert_eq!(token.transfer(bob, u128::MAX), Err(Error::InsufficientBalance));
	assert_eq!(token.transfer(bob, u128::MAX - 1), Ok(()));
	assert_eq!((token.balance_of(alice), token.balance_of(bob)), (0, u128::MAX));
}

#[ink::test]
fn approve_replaces_the_allowance() {
	let (alice, bob) = (accounts().alice, accounts().bob);
	let mut token = Token::new(0);
	assert_eq!(token.allowance(alice, bob), 0);
	for value in [u128::MAX, 5, 0] {
		assert_eq!(token.approve(bob, value), Ok(()));
		assert_eq!(token.allowance(alice, bob), value);
		assert_eq!(token.allowance(bob, alice), 0);
		assert_eq!(events().last(), Some(&approved(alice, bob, value)));
	}
}

#[ink::test]
fn transfer_from_uses_the_allowance_up() {
	let (alice, bob, eve) = (accounts().alice, accounts().bob, accounts().eve);
	let mut token = Token::new(SUPPLY);
	assert_eq!(token.approve(bob, 10), Ok(()));
	set_caller::<Env>(bob);
	assert_eq!(token.transfer_from(alice, eve, 4), Ok(()));
	assert_eq!(token.allowance(alice, bob), 6);
	assert_eq!(token.transfer_from(alice, eve, 6), Ok(()));
	assert_eq!(token.transfer_from(alice, eve, 1), Err(Error::InsufficientAllowance));
	assert_eq!(token.transfer_from(alice, eve, 0), Ok(()));
	assert_eq!((token.balance_of(alice), token.balance_of(eve)), (SUPPLY - 10, 10));
	let history = [
		created(alice, SUPPLY),
		approved(alice, bob, 10),
		moved(alice, eve, 4),
		moved(alice, eve, 6),
		moved(alice, eve, 0),
	];
	assert_eq!(events(), history);
}

#[ink::test]
fn zero_entries_leave_the_storage() {
	let bob = accounts().bob;
	let cells = || count_used_storage_cells::<Env>(&callee::<Env>()).unwrap_or(0);
	let mut token = Token::new(SUPPLY);
	let one_balance = cells();
	assert_eq!(token.transfer(bob, 1), Ok(()));
	assert_eq!(token.approve(bob, 1), Ok(()));
	assert_eq!(cells(), one_balance + 2);
	assert_eq!(token.approve(bob, 0), Ok(()));
	assert_eq!(token.transfer(bob, SUPPLY - 1), Ok(()));
	assert_eq!(cells(), one_balance);
}

#[ink::test]
fn events_carry_their_accounts_as_topics() {
	let (alice, bob) = (accounts().alice, accounts().bob);
	let mut token = Token::new(SUPPLY);
	assert_eq!(token.transfer(bob, 1), Ok(()));
	assert_eq!(token.approve(bob, 1), Ok(()));
	let topics: Vec<_> = recorded_events().map(|event| event.topics).collect();
	let signature = |topic: Option<[u8; 32]>| topic.map(|hash| hash.to_vec());
	for (found, event) in topics[1..].iter().zip([
		<Transfer as ink::env::Event>::SIGNATURE_TOPIC,
		<Approval as ink::env::Event>::SIGNATURE_TOPIC,
	]) {
		assert_eq!(found.len(), 3);
		assert_eq!(found.first().cloned(), signature(event));
	}
	assert_eq!(topics[2][1..], [alice.encode(), bob.encode()]);
}

/// A message to the contract. Accounts are numbered.
#[derive(Clone, Debug)]
enum Step {
	Transfer { caller: usize, to: usize, value: u128 },
	Approve { caller: usize, spender: usize, value: u128 },
	TransferFrom { caller: usize, from: usize, to: usize, value: u128 },
}

const ACCOUNTS: usize = 3;

/// Mostly values near the small supplies, so that messages succeed and just fail.
fn values() -> impl Strategy<Value = u128> {
	prop_oneof![4 => 0..12u128, 1 => any::<u128>(), 1 => Just(u128::MAX)]
}

fn steps() -> impl Strategy<Value = Step> {
	let one = || 0..ACCOUNTS;
	prop_oneof![
		(one(), one(), values()).prop_map(|(caller, to, value)| Step::Transfer {
			caller,
			to,
			value
		}),
		(one(), one(), values()).prop_map(|(caller, spender, value)| Step::Approve {
			caller,
			spender,
			value
		}),
		(one(), one(), one(), values()).prop_map(|(caller, from, to, value)| Step::TransferFrom {
			caller,
			from,
			to,
			value
		}),
	]
}

/// The same token without a chain.
#[derive(Default)]
struct Model {
	balances: [u128; ACCOUNTS],
	allowances: BTreeMap<(usize, usize), u128>,
}

impl Model {
	fn allowance(&self, owner: usize, spender: usize) -> u128 {
		self.allowances.get(&(owner, spender)).copied().unwrap_or(0)
	}

	fn transfer(&mut self, from: usize, to: usize, value: u128) -> Result<(), Error> {
		if self.balances[from] < value {
			return Err(Error::InsufficientBalance);
		}
		self.balances[from] -= value;
		self.balances[to] += value;
		Ok(())
	}

	fn apply(&mut self, step: &Step) -> Result<(), Error> {
		match *step {
			Step::Transfer { caller, to, value } => self.transfer(caller, to, value),
			Step::Approve { caller, spender, value } => {
				self.allowances.insert((caller, spender), value);
				Ok(())
			}
			Step::TransferFrom { caller, from, to, value } => {
				let allowed = self.allowance(from, caller);
				if allowed < value {
					return Err(Error::InsufficientAllowance);
				}
				self.transfer(from, to, value)?;
				self.allowances.insert((from, caller), allowed - value);
				Ok(())
			}
		}
	}
}

fn apply(token: &mut Token, ids: &[AccountId; ACCOUNTS], step: &Step) -> Result<(), Error> {
	let (Step::Transfer { caller, .. }
	| Step::Approve { caller, .. }
	| Step::TransferFrom { caller, .. }) = *step;
	set_caller::<Env>(ids[caller]);
	match *step {
		Step::Transfer { to, value, .. } => token.transfer(ids[to], value),
		Step::Approve { spender, value, .. } => token.approve(ids[spender], value),
		Step::TransferFrom { from, to, value, .. } => {
			token.transfer_from(ids[from], ids[to], value)
		}
	}
}

/// Every balance and allowance is the model's, and balances add up to the supply.
fn compare(token: &Token, ids: &[AccountId; ACCOUNTS], model: &Model) {
	let balances = ids.map(|id| token.balance_of(id));
	assert_eq!(balances, model.balances);
	let sum = balances.iter().try_fold(0u128, |sum, balance| sum.checked_add(*balance));
	assert_eq!(sum, Some(token.total_supply()));
	for owner in 0..ACCOUNTS {
		for spender in 0..ACCOUNTS {
			let allowance = token.allowance(ids[owner], ids[spender]);
			assert_eq!(allowance, model.allowance(owner, spender));
		}
	}
}

proptest! {
	#[test]
	fn any_history_matches_the_model_and_conserves_the_supply(
		supply in values(),
		history in vec(steps(), 0..60),
	) {
		run_test::<Env, _>(|accounts| {
			let ids = [accounts.alice, accounts.bob, accounts.charlie];
			let mut token = Token::new(supply);
			let mut model = Model { balances: [supply, 0, 0], ..Model::default() };
			for step in &history {
				let (found, expected) = (apply(&mut token, &ids, step), model.apply(step));
				assert_eq!(found, expected, "{step:?}");
				compare(&token, &ids, &model);
			}
			Ok(())
		}).expect("the off-chain environment runs");
	}
}
