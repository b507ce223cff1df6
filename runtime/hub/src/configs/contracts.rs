//! Smart contracts in WebAssembly.

use crate::{
	units::deposit, Balance, Balances, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason,
	Timestamp, TransactionPayment,
};
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, Nothing},
};
use frame_system::EnsureSigned;
use pallet_babe::RandomnessFromOneEpochAgo;
use sp_runtime::Perbill;

parameter_types! {
	/// Deposit for each entry of a contract's storage.
	pub const DepositPerItem: Balance = deposit(1, 0);
	/// Deposit for each byte of a contract's storage.
	pub const DepositPerByte: Balance = deposit(0, 1);
	/// The most a call may take as storage deposit when it names no limit: a mebibyte in 1,024 entries.
	pub const DefaultDepositLimit: Balance = deposit(1024, 1024 * 1024);
	/// The part of a code's deposit that each contract using it locks as well.
	pub const CodeHashLockupDepositPercent: Perbill = Perbill::from_percent(30);
	/// What each host function costs, and how large a contract may be.
	pub Schedule: pallet_contracts::Schedule<Runtime> = Default::default();
}

impl pallet_contracts::Config for Runtime {
	type Time = Timestamp;
	// Only for the deprecated `seal_random`. Authors can bias it by withholding blocks.
	type Randomness = RandomnessFromOneEpochAgo<Runtime>;
	type Currency = Balances;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type RuntimeHoldReason = RuntimeHoldReason;
	// A contract cannot call pallets: each opening has to be thought through on its own.
	type CallFilter = Nothing;
	type WeightPrice = TransactionPayment;
	type WeightInfo = pallet_contracts::weights::SubstrateWeight<Runtime>;
	type ChainExtension = ();
	type Schedule = Schedule;
	type CallStack = [pallet_contracts::Frame<Self>; 5];
	type DepositPerByte = DepositPerByte;
	type DepositPerItem = DepositPerItem;
	type DefaultDepositLimit = DefaultDepositLimit;
	type CodeHashLockupDepositPercent = CodeHashLockupDepositPercent;
	type AddressGenerator = pallet_contracts::DefaultAddressGenerator;
	type MaxCodeLen = ConstU32<{ 123 * 1024 }>;
	type MaxStorageKeyLen = ConstU32<128>;
	type MaxTransientStorageSize = ConstU32<{ 1024 * 1024 }>;
	type MaxDelegateDependencies = ConstU32<32>;
	type UnsafeUnstableInterface = ConstBool<false>;
	type MaxDebugBufferLen = ConstU32<{ 2 * 1024 * 1024 }>;
	type UploadOrigin = EnsureSigned<Self::AccountId>;
	type InstantiateOrigin = EnsureSigned<Self::AccountId>;
	type Migrations = ();
	type Debug = ();
	type Environment = ();
	type ApiVersion = ();
	type Xcm = ();
}
