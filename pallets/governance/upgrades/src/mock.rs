//! A chain whose node can be told how the next runtime behaves.

use crate as pallet_upgrades;
use codec::Encode;
use frame_support::{derive_impl, parameter_types, traits::ConstU32};
use hanse_rehearsal::{Conductor, Progress, RehearsalExt};
use sp_core::traits::{ReadRuntimeVersion, ReadRuntimeVersionExt};
use sp_externalities::Externalities;
use sp_runtime::{testing::Digest, BuildStorage, DigestItem};
use sp_version::RuntimeVersion;
use std::sync::{Arc, Mutex};

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Upgrades: pallet_upgrades,
	}
);

parameter_types! {
	/// The version that runs.
	pub Version: RuntimeVersion = version("chain", 1);
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type OnSetCode = Upgrades;
	type Version = Version;
}

impl pallet_upgrades::Config for Test {
	type NextDigest = pallet_upgrades::PresentDigest<Test>;
	type Steps = ConstU32<4>;
}

/// A version of that name and number.
pub fn version(spec_name: &str, spec_version: u32) -> RuntimeVersion {
	RuntimeVersion { spec_name: spec_name.to_owned().into(), spec_version, ..Default::default() }
}

/// How a runtime behaves. Its encoding is its code.
#[derive(Clone, Debug, Encode, codec::Decode)]
pub struct Play {
	/// Its name and version.
	pub version: (String, u32),
	/// The function that traps.
	pub traps_in: Option<String>,
	/// What it says of its migrations, encoded.
	pub progress: Vec<u8>,
}

impl Default for Play {
	fn default() -> Self {
		Self { version: ("chain".into(), 2), traps_in: None, progress: Progress::Done.encode() }
	}
}

/// What was called, with what.
pub type Calls = Arc<Mutex<Vec<(String, Vec<u8>)>>>;

/// A node that runs [`Play`]s.
struct Stage(Calls);

impl Conductor for Stage {
	fn call(
		&self,
		state: &mut dyn Externalities,
		code: &[u8],
		function: &str,
		arguments: &[u8],
	) -> Result<Vec<u8>, String> {
		self.0.lock().expect("no test panics in it").push((function.into(), arguments.into()));
		let play = <Play as codec::DecodeAll>::decode_all(&mut &code[..]).expect("it is a play");
		state.place_storage(b"touched".to_vec(), Some(vec![1]));
		if play.traps_in.as_deref() == Some(function) {
			return Err("unreachable executed".into());
		}
		Ok(if function == "UpgradeApi_rehearse" { play.progress } else { vec![] })
	}
}

impl ReadRuntimeVersion for Stage {
	fn read_runtime_version(
		&self,
		code: &[u8],
		_: &mut dyn Externalities,
	) -> Result<Vec<u8>, String> {
		let play = <Play as codec::DecodeAll>::decode_all(&mut &code[..])
			.map_err(|error| error.to_string())?;
		Ok(version(&play.version.0, play.version.1).encode())
	}
}

/// The digest with which the block began: a slot of consensus, and something else.
pub fn digest() -> Digest {
	Digest { logs: vec![DigestItem::PreRuntime(*b"SLOT", vec![7])] }
}

/// Runs a test in block 5 of a chain and returns what the node was told to run.
pub fn in_block(test: impl FnOnce()) -> Vec<(String, Vec<u8>)> {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage();
	let mut node: sp_io::TestExternalities = storage.expect("an empty genesis").into();
	let calls = Calls::default();
	node.register_extension(RehearsalExt(Arc::new(Stage(calls.clone()))));
	node.register_extension(ReadRuntimeVersionExt::new(Stage(calls.clone())));
	node.execute_with(|| {
		System::set_block_number(4);
		System::initialize(&5, &[9; 32].into(), &digest());
		System::deposit_log(DigestItem::Consensus(*b"SLOT", vec![8]));
		test();
		assert_eq!(sp_io::storage::get(b"touched"), None, "a rehearsal leaves no trace");
	});
	let calls = calls.lock().expect("no test panics in it");
	calls.clone()
}
