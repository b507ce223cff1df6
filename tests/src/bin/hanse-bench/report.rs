//! The results as JSON and as a table.

use crate::{load::Measured, Scenario};
use anyhow::Result;
use serde::Serialize;
use std::{fmt::Write, time::Duration};

/// One scenario's figures.
#[derive(Debug, Serialize)]
pub struct Row {
	scenario: &'static str,
	validators: usize,
	transfers_per_second: f64,
	confirmed: u64,
	/// Taken by the nodes and in no block in the end: these would be lost to their senders.
	unconfirmed: u64,
	transfers_in_fullest_block: u64,
	seconds_per_block: f64,
	/// Over all nodes.
	cpu_micros_per_transfer: f64,
	inclusion_ms_p50: f64,
	inclusion_ms_p99: f64,
	finality_ms_p50: f64,
	finality_ms_p99: f64,
	/// Of the node that used most.
	peak_memory_mib: f64,
	/// Over all nodes; includes log files and what the database sets aside.
	disk_mib_per_million_transfers: f64,
	seconds_to_first_final_block: f64,
}

impl Row {
	/// The figures of one measurement.
	pub fn new(scenario: &Scenario, first_final: Duration, measured: Measured) -> Self {
		/// A mebibyte, in bytes.
		const MIB: f64 = 1_048_576.0;
		let all = measured.inclusion.len().max(1) as f64;
		Self {
			scenario: scenario.name,
			validators: scenario.validators,
			transfers_per_second: round(measured.confirmed as f64 / measured.span.as_secs_f64()),
			confirmed: measured.confirmed,
			unconfirmed: measured.unconfirmed,
			transfers_in_fullest_block: measured.fullest,
			seconds_per_block: round(measured.span.as_secs_f64() / measured.blocks.max(1) as f64),
			cpu_micros_per_transfer: round(measured.usage.cpu_micros as f64 / all),
			inclusion_ms_p50: percentile(&measured.inclusion, 50),
			inclusion_ms_p99: percentile(&measured.inclusion, 99),
			finality_ms_p50: percentile(&measured.finality, 50),
			finality_ms_p99: percentile(&measured.finality, 99),
			peak_memory_mib: round(measured.usage.peak_memory as f64 / MIB),
			disk_mib_per_million_transfers: round(
				measured.usage.database as f64 / MIB / all * 1_000_000.0,
			),
			seconds_to_first_final_block: round(first_final.as_secs_f64()),
		}
	}
}

fn round(value: f64) -> f64 {
	(value * 10.0).round() / 10.0
}

/// The value that `percent` of the sorted samples do not exceed.
fn percentile(sorted: &[f64], percent: usize) -> f64 {
	let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
	sorted.get(place).copied().map_or(f64::NAN, round)
}

/// All rows, as a file that a later run can be compared with.
pub fn json(rows: &[Row]) -> Result<String> {
	let cores = std::thread::available_parallelism()?.get();
	Ok(serde_json::to_string_pretty(&serde_json::json!({ "cores": cores, "rows": rows }))?)
}

/// All rows, to read.
pub fn table(rows: &[Row]) -> String {
	let mut text = format!(
		"{:<30} {:>7} {:>8} {:>9} {:>17} {:>17} {:>8} {:>9} {:>7}\n",
		"scenario",
		"tx/s",
		"tx/block",
		"µs/tx",
		"in block p50/p99",
		"final p50/p99",
		"MiB",
		"MiB/M tx",
		"start s"
	);
	for row in rows {
		let _ = writeln!(
			text,
			"{:<30} {:>7} {:>8} {:>9} {:>17} {:>17} {:>8} {:>9} {:>7}",
			row.scenario,
			row.transfers_per_second,
			row.transfers_in_fullest_block,
			row.cpu_micros_per_transfer,
			format!("{}/{} ms", row.inclusion_ms_p50, row.inclusion_ms_p99),
			format!("{}/{} ms", row.finality_ms_p50, row.finality_ms_p99),
			row.peak_memory_mib,
			row.disk_mib_per_million_transfers,
			row.seconds_to_first_final_block,
		);
	}
	text
}

/// How the hub compares with the template in each scenario, round by round.
pub fn ratios(rows: &[Row]) -> String {
	let of = |chain: &str| -> Vec<_> {
		let named = |row: &'_ Row| row.scenario.strip_prefix(chain).map(str::to_owned);
		rows.iter().filter_map(|row| Some((named(row)?, row))).collect()
	};
	let mut text = String::new();
	for ((name, hub), (_, template)) in of("hub, ").into_iter().zip(of("template, ")) {
		let _ = writeln!(
			text,
			"hub / template, {name}: {:.2} of its transfers per second, {:.2} of its processor time \
			 for each",
			hub.transfers_per_second / template.transfers_per_second,
			hub.cpu_micros_per_transfer / template.cpu_micros_per_transfer,
		);
	}
	text
}

#[cfg(test)]
mod tests {
	use super::percentile;

	#[test]
	fn percentile_is_the_value_that_many_do_not_exceed() {
		let samples: Vec<f64> = (1..=100).map(f64::from).collect();
		assert_eq!(percentile(&samples, 50), 50.0);
		assert_eq!(percentile(&samples, 99), 99.0);
		assert_eq!(percentile(&[7.0], 99), 7.0);
		assert!(percentile(&[], 50).is_nan());
	}
}
