//! A chain with a coin, a clock and claims, and people with Ethereum keys.

use crate::{
	self as pallet_claims, Balance, Call, EcdsaSignature, EthereumAddress, Event, GenesisConfig,
	TITLE,
};
use codec::Encode;
use frame_support::{
	assert_ok, derive_impl,
	pallet_prelude::{TransactionSource, TransactionValidity, TransactionValidityError},
	parameter_types,
	traits::{ConstU32, Contains},
	PalletId,
};
use hanse_curve::{time::DAY, Moment};
use sp_core::{ecdsa, Pair, H256};
use sp_io::{hashing::keccak_256, TestExternalities};
use sp_runtime::{
	generic, traits::IdentityLookup, AccountId32, BuildStorage, DispatchResult, MultiSignature,
};

pub(crate) type AccountId = AccountId32;
type Extension = (frame_system::CheckWeight<Test>,);
pub(crate) type Extrinsic =
	generic::UncheckedExtrinsic<AccountId, RuntimeCall, MultiSignature, Extension>;
type WholeBlock = generic::Block<generic::Header<u64, sp_runtime::traits::BlakeTwo256>, Extrinsic>;
pub(crate) type Executive = frame_executive::Executive<
	Test,
	WholeBlock,
	frame_system::ChainContext<Test>,
	Test,
	AllPalletsWithSystem,
>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Balances: pallet_balances,
		Claims: pallet_claims,
	}
);

/// The hash of the genesis.
pub(crate) const CHAIN: H256 = H256::repeat_byte(0x11);
/// When tests begin: 2027-01-15.
pub(crate) const NOW: Moment = 1_800_000_000_000;
/// When claims expire.
pub(crate) const EXPIRES: Moment = NOW + 100 * DAY;
/// What the holders with the first keys can claim.
pub(crate) const AMOUNTS: [Balance; 3] = [1_000, 500, 70];
/// The sum of that.
pub(crate) const TOTAL: Balance = 1_570;
/// What Rich has.
pub(crate) const WEALTH: Balance = 1_000_000;
/// The existential deposit, but for tests that raise it.
pub(crate) const ED: Balance = 10;
/// The most entries that one call removes.
pub(crate) const MAX_CLEARED: u32 = 4;

/// An account with coins.
pub(crate) const RICH: AccountId = AccountId::new([0xcc; 32]);
/// An account of a claimant, that does not exist at first.
pub(crate) const BOB: AccountId = AccountId::new([0x22; 32]);
/// Another one.
pub(crate) const EVE: AccountId = AccountId::new([0x33; 32]);
/// Receives what is left. It does not exist at first.
pub(crate) const COMMUNITY: AccountId = AccountId::new([0xdd; 32]);

parameter_types! {
	pub const ClaimsPalletId: PalletId = PalletId(*b"claims  ");
	pub const Community: AccountId = COMMUNITY;
	pub static ExistentialDeposit: Balance = ED;
	pub static Paused: bool = false;
}

/// Pauses claims, as a safe mode does.
pub struct Filter;

impl Contains<RuntimeCall> for Filter {
	fn contains(call: &RuntimeCall) -> bool {
		!Paused::get() || !matches!(call, RuntimeCall::Claims(Call::claim { .. }))
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = WholeBlock;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<Balance>;
	type BaseCallFilter = Filter;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ExistentialDeposit;
	type AccountStore = System;
}

impl pallet_claims::Config for Test {
	type Currency = Balances;
	type Time = Timestamp;
	type PalletId = ClaimsPalletId;
	type Beneficiary = Community;
	type MaxCleared = ConstU32<MAX_CLEARED>;
	type WeightInfo = ();
}

/// The key with that number.
fn key(number: u8) -> ecdsa::Pair {
	ecdsa::Pair::from_seed(&[number; 32])
}

/// The address of the key with that number.
pub(crate) fn address(number: u8) -> EthereumAddress {
	let hash = keccak_256(b"whatever");
	let signature = key(number).sign_prehashed(&hash);
	let public = sp_io::crypto::secp256k1_ecdsa_recover(&signature.0, &hash);
	let mut address = EthereumAddress([0; 20]);
	address.0.copy_from_slice(&keccak_256(&public.ok().expect("the signature is sound"))[12..]);
	address
}

/// What a wallet with the key of that number answers to `personal_sign`.
pub(crate) fn personal_sign(number: u8, text: &str) -> EcdsaSignature {
	let framed = [b"\x19Ethereum Signed Message:\n", text.len().to_string().as_bytes()].concat();
	sign_hash(number, &keccak_256(&[&framed[..], text.as_bytes()].concat()))
}

/// A signature of a hash, with `v` as wallets write it.
pub(crate) fn sign_hash(number: u8, hash: &[u8; 32]) -> EcdsaSignature {
	let mut signature = key(number).sign_prehashed(hash).0;
	signature[64] += 27;
	EcdsaSignature(signature)
}

/// The text for an account on a chain, written by hand.
pub(crate) fn text_on(chain: H256, dest: &AccountId) -> String {
	format!("{TITLE}\nchain {chain:?}\nto {:?}", H256::from_slice(&dest.encode()))
}

/// The holder with that number claims to `dest`.
pub(crate) fn signed_for(number: u8, dest: &AccountId) -> EcdsaSignature {
	personal_sign(number, &text_on(CHAIN, dest))
}

/// Somebody submits a signature.
pub(crate) fn claim(dest: &AccountId, signature: EcdsaSignature) -> DispatchResult {
	Claims::claim(RuntimeOrigin::none(), dest.clone(), signature)
}

/// The call of a transaction.
pub(crate) fn call(dest: &AccountId, signature: EcdsaSignature) -> Call<Test> {
	Call::claim { dest: dest.clone(), signature }
}

/// What a node says of a transaction from outside.
#[allow(deprecated)]
pub(crate) fn verdict(call: &Call<Test>) -> TransactionValidity {
	<Claims as sp_runtime::traits::ValidateUnsigned>::validate_unsigned(
		TransactionSource::External,
		call,
	)
}

/// What a block says right before it does what the transaction asks for.
#[allow(deprecated)]
pub(crate) fn before_dispatch(call: &Call<Test>) -> Result<(), TransactionValidityError> {
	<Claims as sp_runtime::traits::ValidateUnsigned>::pre_dispatch(call)
}

/// Builds a chain for a test.
#[must_use]
pub(crate) struct ExtBuilder {
	claims: Vec<(EthereumAddress, Balance)>,
	pot: Balance,
	expires: Moment,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		ExistentialDeposit::set(ED);
		Paused::set(false);
		let holders = (1..).map(address).zip(AMOUNTS).collect();
		Self { claims: holders, pot: TOTAL, expires: EXPIRES }
	}
}

impl ExtBuilder {
	/// Other holders.
	pub(crate) fn claims(mut self, claims: Vec<(EthereumAddress, Balance)>) -> Self {
		self.claims = claims;
		self
	}

	/// Another amount on the pot.
	pub(crate) fn pot(mut self, amount: Balance) -> Self {
		self.pot = amount;
		self
	}

	/// Another end.
	pub(crate) fn expires(mut self, moment: Moment) -> Self {
		self.expires = moment;
		self
	}

	/// The chain in its genesis.
	pub(crate) fn genesis(self) -> TestExternalities {
		let funded = [(RICH, WEALTH), (Claims::pot(), self.pot)];
		let balances = funded.into_iter().filter(|(_, amount)| *amount > 0).collect();
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
			claims: GenesisConfig { claims: self.claims, expires: self.expires },
		};
		storage.build_storage().expect("the genesis is valid").into()
	}

	/// The chain in its first block, with a clock that runs.
	pub(crate) fn build(self) -> TestExternalities {
		let mut ext = self.genesis();
		ext.execute_with(|| {
			System::set_block_number(1);
			frame_system::BlockHash::<Test>::insert(0, CHAIN);
			set_time(NOW);
		});
		ext
	}

	/// Runs a test and proves every invariant after it.
	pub(crate) fn build_and_execute<R>(self, test: impl FnOnce() -> R) -> R {
		self.build().execute_with(|| {
			let result = test();
			check_invariants();
			result
		})
	}
}

/// The chain that benchmarks are tried on.
#[cfg(feature = "runtime-benchmarks")]
pub(crate) fn new_test_ext() -> TestExternalities {
	ExtBuilder::default().build()
}

/// Proves what holds between any two calls: the pallet's own invariants, and that no coin is
/// anywhere but on accounts.
pub(crate) fn check_invariants() {
	assert_ok!(Claims::do_try_state());
	let total: Balance = frame_system::Account::<Test>::iter_values().map(|a| a.data.free).sum();
	assert_eq!(total, Balances::total_issuance(), "coins were made or lost");
}

pub(crate) fn set_time(now: Moment) {
	pallet_timestamp::Now::<Test>::put(now);
}

/// Somebody gives coins to the pot.
pub(crate) fn donate(amount: Balance) {
	let origin = RuntimeOrigin::signed(RICH);
	assert_ok!(Balances::transfer_allow_death(origin, Claims::pot(), amount));
}

pub(crate) fn balance(who: &AccountId) -> Balance {
	Balances::free_balance(who)
}

/// What this pallet has reported since the last time.
pub(crate) fn events() -> Vec<Event<Test>> {
	let events = System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Claims(event) => Some(event),
			_ => None,
		})
		.collect();
	System::reset_events();
	events
}
