//go:build !amd64 || purego

package pcs

type laneAdder = scalarAdder
