//! How schedules are written: in storage and transactions, and in the JSON of a genesis.

use super::{strategies::any_release, TO_2140};
use crate::{NextUnlock, Release, ReleaseError};
use codec::{Decode, Encode, MaxEncodedLen};
use proptest::prelude::*;

const ONE_OF_EACH: [Release; 5] = [
	Release::Immediate,
	Release::Linear { start: 1, end: 2 },
	Release::CliffTranches { cliff: 1, tranches: 2, step: 3 },
	Release::CliffLinear { cliff: 1, length: 2 },
	Release::Curve(TO_2140),
];

#[test]
fn variants_keep_their_index() {
	for (index, release) in ONE_OF_EACH.iter().enumerate() {
		assert_eq!(usize::from(release.encode()[0]), index);
	}
	assert_eq!(Release::max_encoded_len(), 25);
}

#[test]
fn json_is_what_a_genesis_file_says() {
	let json = [
		r#""immediate""#,
		r#"{"linear":{"start":1,"end":2}}"#,
		r#"{"cliffTranches":{"cliff":1,"tranches":2,"step":3}}"#,
		r#"{"cliffLinear":{"cliff":1,"length":2}}"#,
		r#"{"curve":{"start":1767225600000,"end":5396284800000,"epoch":126230400000}}"#,
	];
	for (release, json) in ONE_OF_EACH.iter().zip(json) {
		assert_eq!(serde_json::to_string(release).expect("a release is plain data"), json);
		assert_eq!(serde_json::from_str::<Release>(json).expect("written by hand"), *release);
	}
	let next = NextUnlock::At { moment: 1, amount: 2 };
	let written = serde_json::to_string(&next).expect("plain data");
	assert_eq!(written, r#"{"at":{"moment":1,"amount":2}}"#);
	let error = serde_json::to_string(&ReleaseError::ZeroStep).expect("plain data");
	assert_eq!(error, r#""zeroStep""#);
}

#[test]
fn json_with_a_misspelt_field_is_refused() {
	for json in [
		r#"{"linear":{"start":1,"end":2,"cliff":3}}"#,
		r#"{"linear":{"start":1}}"#,
		r#"{"curve":{"start":1,"end":2,"epoch":1,"epochs":1}}"#,
		r#"{"Linear":{"start":1,"end":2}}"#,
		r#"{"linear":{"start":-1,"end":2}}"#,
		r#"{"linear":{"start":1.5,"end":2}}"#,
	] {
		assert!(serde_json::from_str::<Release>(json).is_err(), "{json}");
	}
}

proptest! {
	#[test]
	fn release_survives_both_encodings(release in any_release()) {
		prop_assert!(release.encoded_size() <= Release::max_encoded_len());
		prop_assert_eq!(Release::decode(&mut &release.encode()[..]), Ok(release));
		let json = serde_json::to_string(&release).expect("a release is plain data");
		prop_assert_eq!(serde_json::from_str::<Release>(&json).expect("just written"), release);
	}
}
