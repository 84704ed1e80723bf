// Medians in milliseconds of excelize: read all cells, fill cells. Prints JSON.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"
)

func median(rounds int, run func()) float64 {
	took := make([]float64, 0, rounds)
	for i := -rounds / 4; i < rounds; i++ {
		start := time.Now()
		run()
		if i >= 0 {
			took = append(took, float64(time.Since(start).Nanoseconds())/1e6)
		}
	}
	sort.Float64s(took)
	return took[len(took)/2]
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	var paths []string
	must(json.Unmarshal([]byte(os.Args[1]), &paths))
	books := make([][]byte, 0, len(paths))
	for _, path := range paths {
		book, err := os.ReadFile(path)
		must(err)
		books = append(books, book)
	}
	next := 0
	blank, err := os.ReadFile(os.Args[2])
	must(err)
	rounds, err := strconv.Atoi(os.Args[3])
	must(err)
	values := map[string]string{}
	must(json.Unmarshal([]byte(os.Args[4]), &values))
	read := median(rounds, func() {
		file, err := excelize.OpenReader(bytes.NewReader(books[next%len(books)]))
		next++
		must(err)
		for _, sheet := range file.GetSheetList() {
			_, err := file.GetRows(sheet)
			must(err)
		}
		must(file.Close())
	})
	fill := median(rounds, func() {
		file, err := excelize.OpenReader(bytes.NewReader(blank))
		must(err)
		for cell, text := range values {
			must(file.SetCellStr(file.GetSheetList()[0], cell, text))
		}
		_, err = file.WriteToBuffer()
		must(err)
		must(file.Close())
	})
	result, err := json.Marshal(map[string]float64{"read excelize": read, "fill excelize": fill})
	must(err)
	fmt.Println(string(result))
}
