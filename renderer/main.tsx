import './styles.css'

document.querySelector('#root')?.insertAdjacentHTML('beforeend', '<main><h1>準備中</h1></main>')
