//! A runtime with the coin, a clock and the emission.

use crate::{self as pallet_emission, *};
use frame_support::{
	derive_impl, parameter_types,
	traits::{fungible::Inspect, Hooks},
	PalletId,
};
use hanse_curve::{
	economy::{Economy, COIN, METAMART},
	time::HOUR,
	Halving, Moment, Release,
};
use sp_runtime::{AccountId32, BuildStorage, Perbill};

pub(crate) type AccountId = AccountId32;
type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Balances: pallet_balances,
		Emission: pallet_emission,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = sp_runtime::traits::IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ExistentialDeposit;
	type AccountStore = System;
}

parameter_types! {
	pub const EmissionPalletId: PalletId = PalletId(*b"emission");
	pub const StepPeriod: Moment = HOUR;
	pub const LiquidityFloor: Perbill = Perbill::from_percent(5);
	pub static ExistentialDeposit: Balance = 1;
	pub static NotCirculating: Balance = 0;
	pub static MaxBuckets: u32 = 6;
}

impl Config for Test {
	type Currency = Balances;
	type Time = Timestamp;
	type ManageOrigin = frame_system::EnsureRoot<AccountId>;
	type NotCirculating = NotCirculating;
	type PalletId = EmissionPalletId;
	type StepPeriod = StepPeriod;
	type MaxBuckets = MaxBuckets;
	type LiquidityFloor = LiquidityFloor;
	type WeightInfo = ();
}

/// 2026-01-01T00:00Z.
pub(crate) const START: Moment = 1_767_225_600_000;

/// The buckets of the economy in the tests, in their order.
pub(crate) const TEAM: BucketId = 0;
pub(crate) const PRIVATE: BucketId = 1;
pub(crate) const LIQUIDITY: BucketId = 2;
pub(crate) const MINING: BucketId = 3;

/// The account with that number.
pub(crate) fn account(number: u8) -> AccountId {
	AccountId::new([number; 32])
}

/// A bucket of genesis.
pub(crate) fn bucket(name: &str, total: Balance, schedule: Release) -> GenesisBucket {
	GenesisBucket { name: name.into(), total, schedule }
}

/// The buckets of a published economy, launched at the usual start.
pub(crate) fn buckets_of(economy: &Economy) -> Vec<GenesisBucket> {
	let released = |part: &hanse_curve::economy::Bucket| {
		part.release(START).map(|schedule| bucket(part.name, part.amount, schedule))
	};
	economy.buckets.iter().filter_map(released).collect()
}

/// The curve of every halving bucket of that economy.
pub(crate) fn curve() -> Halving {
	match METAMART.bucket("liquidity").and_then(|bucket| bucket.release(START)) {
		Some(Release::Curve(curve)) => curve,
		other => panic!("liquidity is on a curve, not {other:?}"),
	}
}

/// A chain before its first block.
#[must_use]
pub(crate) struct ExtBuilder {
	issued: Balance,
	emission: GenesisConfig<Test>,
}

impl ExtBuilder {
	/// 100 million coins: 10 for the team, 2 private, 30 for liquidity, 58 for mining.
	pub(crate) fn metamart() -> Self {
		let pair = GenesisPair {
			liquidity: "liquidity".into(),
			mining: "mining".into(),
			mining_start: None,
		};
		Self::inert().cap(METAMART.cap).buckets(buckets_of(&METAMART)).pair(Some(pair))
	}

	/// No cap and no buckets.
	pub(crate) fn inert() -> Self {
		ExistentialDeposit::set(1);
		NotCirculating::set(0);
		MaxBuckets::set(6);
		Self { issued: 0, emission: Default::default() }
	}

	pub(crate) fn cap(mut self, cap: Balance) -> Self {
		self.emission.cap = Some(cap);
		self
	}

	pub(crate) fn buckets(mut self, buckets: Vec<GenesisBucket>) -> Self {
		self.emission.buckets = buckets;
		self
	}

	pub(crate) fn pair(mut self, pair: Option<GenesisPair>) -> Self {
		self.emission.pair = pair;
		self
	}

	pub(crate) fn mining_start(mut self, start: Moment) -> Self {
		if let Some(pair) = &mut self.emission.pair {
			pair.mining_start = Some(start);
		}
		self
	}

	/// Coins that exist beside the emission. They belong to account 1.
	pub(crate) fn issued(mut self, amount: Balance) -> Self {
		self.issued = amount;
		self
	}

	pub(crate) fn existential_deposit(self, deposit: Balance) -> Self {
		ExistentialDeposit::set(deposit);
		self
	}

	/// The reason why there is no such chain, or nothing if there is.
	pub(crate) fn refusal(&self) -> Option<String> {
		self.emission.blueprint(self.issued).err()
	}

	pub(crate) fn build(self) -> sp_io::TestExternalities {
		let balances =
			if self.issued > 0 { vec![(account(1), self.issued)] } else { Default::default() };
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: BalancesConfig { balances, dev_accounts: None },
			emission: self.emission,
		}
		.build_storage()
		.expect("the genesis of a test is sound");
		let mut ext = sp_io::TestExternalities::from(storage);
		ext.execute_with(|| System::set_block_number(1));
		ext
	}

	/// Runs a test, and checks afterwards that everything still holds.
	pub(crate) fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			check();
		});
	}
}

/// Checks what must hold at any time.
pub(crate) fn check() {
	Emission::do_try_state().expect("all invariants hold after a test");
}

/// Moves the clock, without a step.
pub(crate) fn set_time(now: Moment) {
	pallet_timestamp::Now::<Test>::put(now);
}

/// Moves the clock and begins a block.
pub(crate) fn block_at(now: Moment) {
	set_time(now);
	System::set_block_number(System::block_number() + 1);
	Emission::on_initialize(System::block_number());
}

/// What a bucket has received.
pub(crate) fn minted(bucket: BucketId) -> Balance {
	Buckets::<Test>::get()[bucket as usize].minted
}

/// What lies in a bucket's pot.
pub(crate) fn in_pot(bucket: BucketId) -> Balance {
	Balances::total_balance(&Emission::pot(bucket))
}

/// How many units exist.
pub(crate) fn issuance() -> Balance {
	Balances::total_issuance()
}

/// What governance does.
pub(crate) fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// What a user does.
pub(crate) fn signed(number: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(number))
}

/// The events of the pallet since the last time they were taken.
pub(crate) fn take_events() -> Vec<Event<Test>> {
	let events = System::events();
	System::reset_events();
	events
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Emission(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// Coins in units.
pub(crate) const fn coins(number: Balance) -> Balance {
	number * COIN
}
