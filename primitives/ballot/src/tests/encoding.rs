//! How rules are written: in storage and transactions, and in the JSON of a genesis.

use super::SHORT;
use crate::{Choice, Curve, Late, Outcome, Phase, Ramp, Rules, SpendLimit};
use codec::Encode;

#[test]
fn variants_keep_their_index() {
	assert_eq!([Choice::Aye, Choice::Nay, Choice::Abstain].encode(), [0, 1, 2]);
	assert_eq!(Curve::Linear { from: 1, to: 0 }.encode()[0], 0);
	assert_eq!(Curve::Stepped { from: 1, to: 0, steps: 1 }.encode()[0], 1);
	assert_eq!(Outcome::Approved { at: 0 }.encode()[0], 0);
	assert_eq!(Outcome::Rejected { at: 0 }.encode()[0], 1);
	let phases = [
		Phase::Preparing { until: 0 },
		Phase::Deciding { until: 0 },
		Phase::Confirming { until: 0 },
		Phase::Rejected,
		Phase::Enacting { until: 0 },
		Phase::Executable { until: 0 },
		Phase::Expired,
	];
	for (index, phase) in phases.iter().enumerate() {
		assert_eq!(usize::from(phase.encode()[0]), index);
	}
}

#[test]
fn json_is_what_a_genesis_file_says() {
	let json = r#"{"prepare":3,"decide":20,"confirm":4,"enact":2,"window":5,"late":{"within":5,"extend":7},"approval":{"linear":{"from":800000000,"to":500000000}},"support":{"linear":{"from":500000000,"to":100000000}}}"#;
	assert_eq!(serde_json::to_string(&SHORT).expect("plain data"), json);
	assert_eq!(serde_json::from_str::<Rules>(json).expect("written by hand"), SHORT);
	let ramp = r#"{"step":86400000,"steps":30,"delay":1}"#;
	assert_eq!(serde_json::from_str::<Ramp>(ramp).expect("written by hand"), super::MONTH);
	for wrong in [r#"{"step":1,"steps":30}"#, r#"{"step":1,"steps":30,"delay":1,"days":1}"#] {
		assert!(serde_json::from_str::<Ramp>(wrong).is_err());
	}
	assert!(serde_json::from_str::<Late>(r#"{"within":1}"#).is_err());
	assert!(serde_json::from_str::<SpendLimit>(r#"{"share":1,"period":-1}"#).is_err());
}
